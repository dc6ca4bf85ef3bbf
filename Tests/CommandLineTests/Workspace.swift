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

    /// Copies a sample call into the workspace, into the folder `day` unless another place is given.
    func sample(_ name: String, as place: String? = nil) throws {
        let target = URL(fileURLWithPath: "\(path)/\(place ?? "day/\(name)")")
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: URL(fileURLWithPath: "\(Self.root)/audio-samples/\(name)"), to: target)
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

    /// Runs the program in this folder to its end, in English unless told otherwise.
    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
        try await start(arguments, environment: environment).outcome()
    }

    /// Starts the program in this folder.
    func start(
        _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Invocation {
        let base = ["LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin"]
        return try Invocation(arguments, in: path, environment: base.merging(environment) { $1 })
    }

    /// Runs a command of the shell in this folder; `$FAIRDIAL` is the program.
    @discardableResult
    func shell(_ command: String, environment: [String: String] = [:]) async throws -> Outcome {
        let base = ["LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin", "FAIRDIAL": Self.program]
        return try await Invocation(
            ["-c", command], of: "/bin/bash", in: path, environment: base.merging(environment) { $1 }
        ).outcome()
    }
}
