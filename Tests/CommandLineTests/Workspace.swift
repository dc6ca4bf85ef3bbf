import Foundation
import Testing

/// A folder of its own for one test, with the program run in it. Gone at its end.
final class Workspace {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("fairdial").path

    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("work-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, its folders too.
    func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Copies a sample call into a folder of the workspace.
    func sample(_ name: String, to folder: String = "day") throws {
        try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: "\(Self.root)/audio-samples/\(name)", toPath: "\(path)/\(folder)/\(name)")
    }

    /// A transcript of one agent's line per text, ten seconds apart.
    func transcript(_ name: String, _ lines: [String], confidence: Double = 0.95, language: String = "en") throws {
        let utterances = lines.enumerated().map { place, text in
            """
            {"channel":0,"role":"agent","start":\(place * 10),"end":\(place * 10 + 5),"text":"\(text)",\
            "confidence":\(confidence)}
            """
        }
        try write(
            name,
            """
            {"format":"fairdial-transcript/1","language":"\(language)","source":{"engine":"test"},
             "utterances":[\(utterances.joined(separator: ","))]}
            """)
    }

    /// A lexicon with two small rules, `stupid` (1 point) and `jail` (2 points), and one that waits for a reviewer.
    func lexicon(_ name: String = "lexicons/en.yaml", extra: String = "") throws {
        func rule(_ id: String, _ phrase: String, deduct: Int, more: String = "") -> String {
            """
              - id: en.\(id)
                name: {zh: 规则, en: Rule \(id)}
                category: \(id)
                speaker: agent
                deduct: \(deduct)
                basis: House rule
                advice: {zh: 换个说法, en: Say it otherwise}
                any: [{phrase: \(phrase)}]
                examples: {match: ["you \(phrase)"], noMatch: ["hello there"]}
            \(more)

            """
        }
        try write(
            name,
            """
            lexicon: en-test
            format: 1
            language: en
            rules:
            \(rule("abuse", "stupid", deduct: 1))\(rule("arrest", "go to jail", deduct: 2))\
            \(rule("legal", "sue you", deduct: 1, more: "    stands: 1\n"))\(extra)
            """)
    }

    struct Outcome {
        let output: String
        let errors: String
        let code: Int32

        /// Standard output as JSON objects, one a line.
        func objects() throws -> [[String: Any]] {
            try output.split(separator: "\n").map {
                try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
        }
    }

    /// Runs the program in this folder, in English unless told otherwise.
    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        process.environment = ["LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        let output = FileHandle.temporary()
        let errors = FileHandle.temporary()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output.handle
        process.standardError = errors.handle
        try process.run()
        process.waitUntilExit()
        return Outcome(output: output.text(), errors: errors.text(), code: process.terminationStatus)
    }
}

extension FileHandle {
    /// A file that takes what a program writes; a pipe would fill up and stall it.
    static func temporary() -> (handle: FileHandle, text: () -> String) {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        _ = FileManager.default.createFile(atPath: url.path, contents: nil)
        let handle = (try? FileHandle(forWritingTo: url)) ?? .nullDevice
        return (
            handle,
            {
                defer { try? FileManager.default.removeItem(at: url) }
                return ((try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) } ?? "")
                    .trimmingCharacters(in: .newlines)
            }
        )
    }
}
