/// A message in writing, where an utterance is one.
package struct SentMessage: Hashable, Sendable, Codable {
    /// By what it was sent.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case sms
        case wechat
        case email
    }

    /// The sender's system's own key, unique in the conversation of a day.
    package let id: String
    package let sentAt: ZonedTime
    /// Nil where the export does not say.
    package let kind: Kind?

    package init(id: String, sentAt: ZonedTime, kind: Kind?) {
        self.id = id
        self.sentAt = sentAt
        self.kind = kind
    }
}

extension Transcript {
    /// Whether it was written rather than said: then its seconds count from the local midnight, each message is judged
    /// for itself, and nothing is expected in its first seconds.
    package var isWritten: Bool { utterances.contains { $0.message != nil } }

    /// The message in which a hit lies; nil in what was said.
    package func message(of hit: Hit) -> SentMessage? {
        utterances.first {
            $0.channel == hit.channel && $0.span.start <= hit.span.start && hit.span.start < $0.span.end
        }?.message
    }
}
