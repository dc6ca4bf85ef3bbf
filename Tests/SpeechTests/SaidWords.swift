import Foundation
import Speech

/// What is said in a sample call: a line a turn, with its role and its first second.
struct SaidWords {
    private let lines: [[Substring]]

    /// - Parameter name: of a text in `audio-samples/reference`.
    init(_ name: String) throws {
        let text = try String(contentsOfFile: "\(Program.samples)/reference/\(name).txt", encoding: .utf8)
        lines = text.split(separator: "\n").map { $0.split(separator: " ") }.filter { Double($0[1]) != nil }
    }

    var count: Int { lines.reduce(0) { $0 + $1.count - 2 } }

    /// How many of the words were heard from their speaker within about a second and a half of their turn.
    func found(in hearing: Hearing) -> Int {
        let words = hearing.transcript.utterances.flatMap { turn in turn.words.map { (role: turn.role, word: $0) } }
        return lines.reduce(0) { found, line in
            let start = Double(line[1]) ?? 0
            let end = start + Double(line.count) * 0.7 + 1.5
            return found
                + line.dropFirst(2).count { said in
                    words.contains { role, word in
                        role.rawValue == line[0] && word.text.lowercased() == said && word.span.start > start - 1
                            && word.span.end < end
                    }
                }
        }
    }
}
