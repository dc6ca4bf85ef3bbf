import Foundation
import Testing

@Suite("The house is tidy")
struct TidyTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func swiftFiles(under folder: String) -> [(path: String, text: String)] {
        let base = root.appendingPathComponent(folder)
        let walker = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
        var files: [(String, String)] = []
        while let file = walker?.nextObject() as? URL {
            guard file.pathExtension == "swift", let text = try? String(contentsOf: file, encoding: .utf8) else {
                continue
            }
            files.append((String(file.path.dropFirst(root.path.count + 1)), text))
        }
        return files.sorted { $0.0 < $1.0 }
    }

    @Test("no source file is longer than 400 lines")
    func fileLength() {
        for (path, text) in Self.swiftFiles(under: "Sources") where !path.contains("/Texts/") {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 400, "\(path) has \(lines) lines")
        }
    }

    @Test(
        "no source holds what we do not write",
        arguments: ["try!", "fatalError", "nonisolated(unsafe)", "TODO", "FIXME", "Manager {", "Helper {", "Utils"])
    func forbidden(words: String) {
        for (path, text) in Self.swiftFiles(under: "Sources") {
            #expect(!text.contains(words), "\(path) holds “\(words)”")
        }
    }

    @Test("every @unchecked Sendable has its reason on the line above")
    func uncheckedSendable() {
        for (path, text) in Self.swiftFiles(under: "Sources") {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (place, line) in lines.enumerated() where line.contains("@unchecked Sendable") {
                let above = place > 0 ? lines[place - 1].trimmingCharacters(in: .whitespaces) : ""
                #expect(above.hasPrefix("//"), "\(path):\(place + 1)")
            }
        }
    }

    @Test("a C library is imported by the target that wraps it and by no other")
    func cImports() {
        let owners = [
            "CSndfile": "Sources/Audio/", "CResampler": "Sources/Audio/", "CSpeechDetector": "Sources/Audio/",
            "CPocketSphinx": "Sources/Speech/", "CCurl": "Sources/Transfers/", "COnnxRuntime": "Sources/Speech/",
            "CPCRE2": "Sources/Lexicons/", "CVectorscan": "Sources/Lexicons/Prefilter/",
            "CXlsxWriter": "Sources/Reports/", "GRDB": "Sources/Store/",
        ]
        for (path, text) in Self.swiftFiles(under: "Sources") {
            for (library, owner) in owners where text.contains("import \(library)\n") {
                #expect(path.hasPrefix(owner), "\(path) imports \(library)")
            }
        }
    }
}
