import Foundation
import Model

/// Ordinary conversations as calls of one size.
struct OrdinaryCalls {
    private let lines: [String]

    private struct Conversation: Decodable {
        struct Utterance: Decodable { let text: String }
        let utterances: [Utterance]
    }

    init(path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        lines = try text.split(separator: "\n").flatMap {
            try JSONDecoder().decode(Conversation.self, from: Data($0.utf8)).utterances.map(\.text)
        }
    }

    /// Calls of about so many bytes, the last and shorter one left out; in the middle of each one of the sentences.
    func calls(of bytes: Int, planting sentences: [String], language: Language) -> [Transcript] {
        var calls: [Transcript] = []
        var said: [String] = []
        var size = 0
        for line in lines {
            said.append(line)
            size += line.utf8.count
            guard size >= bytes else { continue }
            if !sentences.isEmpty { said.insert(sentences[calls.count % sentences.count], at: said.count / 2) }
            calls.append(call(said, language: language))
            (said, size) = ([], 0)
        }
        return calls
    }

    /// Agent and customer take turns, each on a channel.
    private func call(_ said: [String], language: Language) -> Transcript {
        let utterances = said.enumerated().map { place, text in
            Utterance(
                channel: place % 2, role: place % 2 == 0 ? .agent : .customer,
                span: Span(start: Double(place) * 5, end: Double(place) * 5 + 4), text: text, words: [],
                confidence: Confidence("0.9"))
        }
        return Transcript(
            language: language, engine: EngineIdentity(engine: "made", model: "", settings: [:]),
            utterances: utterances, durationSeconds: Double(said.count) * 5)
    }
}
