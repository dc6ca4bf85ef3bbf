/// A stretch of speech on one channel, or a message in writing.
package struct Utterance: Hashable, Sendable, Codable {
    /// The channel's place in the recording, from 0.
    package let channel: Int
    package let role: ChannelRole
    /// Seconds from the recording's first sample.
    package let span: Span
    /// The utterance as it is shown: words with spaces where the language has them.
    package let text: String
    /// In order of time; empty where the source times no words.
    package let words: [Word]
    /// Of the whole utterance, where the source says nothing of its single words.
    package let confidence: Confidence?
    /// Nil for what was said.
    package let message: SentMessage?

    package init(
        channel: Int, role: ChannelRole, span: Span, text: String, words: [Word], confidence: Confidence? = nil,
        message: SentMessage? = nil
    ) {
        self.channel = channel
        self.role = role
        self.span = span
        self.text = text
        self.words = words
        self.confidence = confidence
        self.message = message
    }

    /// How sure the source is of each word it times, or of the utterance where it times none.
    package var confidences: [Confidence] {
        let ofWords = words.compactMap(\.confidence)
        return ofWords.isEmpty ? [confidence].compactMap(\.self) : ofWords
    }
}
