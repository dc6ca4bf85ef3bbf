import Foundation

/// Finds lexicon files.
enum LexiconFiles {
    /// The path itself where it is no folder; else every `.yaml` and `.yml` file in it, sorted, hidden ones left out.
    static func under(_ path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return
            names
            .filter { name in
                let parts = name.split(separator: "/")
                let ending = (name as NSString).pathExtension.lowercased()
                return ["yaml", "yml"].contains(ending) && !parts.contains { $0.hasPrefix(".") }
            }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { (path as NSString).appendingPathComponent($0) }
    }
}
