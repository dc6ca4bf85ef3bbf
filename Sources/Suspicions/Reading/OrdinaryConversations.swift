internal import Foundation
package import Model

/// Ordinary conversations from a file of JSON Lines: `{"utterances": [{"text": "…"}, …]}` a line; other keys are passed
/// over.
package enum OrdinaryConversations {
    /// - Throws: `OrdinaryConversationsError` where the file cannot be read or a line is none.
    package static func read(fileAt path: String) throws(OrdinaryConversationsError) -> [[String]] {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw OrdinaryConversationsError(path: path, line: nil)
        }
        let decoder = JSONDecoder()
        var conversations: [[String]] = []
        for (place, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 32 }) else { continue }
            guard let conversation = try? decoder.decode(Conversation.self, from: Data(line)) else {
                throw OrdinaryConversationsError(path: path, line: place + 1)
            }
            conversations.append(conversation.utterances.map(\.text))
        }
        return conversations
    }

    private struct Conversation: Decodable {
        struct Utterance: Decodable { let text: String }
        let utterances: [Utterance]
    }
}

/// A file of ordinary conversations that cannot be read.
package struct OrdinaryConversationsError: ExplainedError, Hashable {
    package let path: String
    /// From 1; nil where there is no such file.
    package let line: Int?

    package var message: Message {
        guard let line else { return Message("suspicion.ordinary.noFile", ["path": path]) }
        return Message("suspicion.ordinary.badLine", ["path": path, "line": "\(line)"])
    }
}
