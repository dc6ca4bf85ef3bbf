import Foundation
import Lexicons
import Model

/// The same patterns and texts as files, for programs that read patterns from files.
struct OtherPrograms {
    let set: LexiconSet
    let calls: [Transcript]

    /// Writes `patterns.txt` and `lines.txt`, an utterance a line.
    func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let patterns = set.rules.flatMap { rule in rule.any.compactMap(WordingText.pattern) }
        try patterns.joined(separator: "\n").appending("\n")
            .write(toFile: "\(folder)/patterns.txt", atomically: true, encoding: .utf8)
        let lines = calls.flatMap(\.utterances).map { $0.text.replacing("\n", with: " ") }
        try lines.joined(separator: "\n").appending("\n")
            .write(toFile: "\(folder)/lines.txt", atomically: true, encoding: .utf8)
    }
}
