internal import Documents
import Foundation
import Model

/// Finds lexicon files.
struct LexiconFiles {
    /// In the order of the paths that were given, of a folder sorted; each file once, whatever ways lead to it.
    private(set) var paths: [String] = []
    private(set) var errors: [LexiconProblem] = []

    /// A path that is no folder is taken as a file; of a folder every `.yaml` and `.yml` file in it, to any depth,
    /// hidden ones left out.
    init(under given: [String]) {
        var seen: Set<String> = []
        for path in given {
            let found = files(under: path)
            paths += found.filter { file in
                seen.insert(URL(fileURLWithPath: file).resolvingSymlinksInPath().standardized.path).inserted
            }
        }
    }

    private mutating func files(under path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        let problems = errors.count
        let files = files(inFolder: path)
        if files.isEmpty, errors.count == problems {
            errors.append(LexiconProblem(.noLexicon, at: Self.place(path), Message("lexicon.noLexicon")))
        }
        return files
    }

    private mutating func files(inFolder folder: String) -> [String] {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return names.flatMap { name -> [String] in
                let path = (folder as NSString).appendingPathComponent(name)
                // A link to a folder is not followed: it may lead back.
                if (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
                    == .typeDirectory
                {
                    return files(inFolder: path)
                }
                return ["yaml", "yml"].contains((name as NSString).pathExtension.lowercased()) ? [path] : []
            }
        } catch {
            let reason = Message("document.fileNotRead", ["reason": error.localizedDescription])
            errors.append(LexiconProblem(.fileNotRead, at: Self.place(folder), reason))
            return []
        }
    }

    private static func place(_ path: String) -> SourcePlace { SourcePlace(path: path, line: 1, column: 1) }
}
