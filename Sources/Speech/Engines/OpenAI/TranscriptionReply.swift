/// What the interface answers: `verbose_json`, as far as words, times and doubts go. Servers differ in what they leave
/// out, and in whether words stand in their segments or beside them.
struct TranscriptionReply: Decodable, Hashable {
    struct Word: Decodable, Hashable {
        let word: String
        /// Seconds from the beginning of the sound that was sent; nil where the server could not place the word.
        let start: Double?
        let end: Double?
        let probability: Double?
    }

    struct Segment: Decodable, Hashable {
        let start: Double
        let end: Double
        let text: String
        /// Mean of the natural logarithms of its tokens' probabilities.
        let meanLogProbability: Double?
        /// How likely it is that nobody speaks, 0…1.
        let noSpeechProbability: Double?
        let words: [Word]?

        private enum CodingKeys: String, CodingKey {
            case start, end, text, words
            case meanLogProbability = "avg_logprob"
            case noSpeechProbability = "no_speech_prob"
        }
    }

    let text: String?
    let segments: [Segment]?
    let words: [Word]?

    /// Whether it says anything of what was heard.
    var isTranscript: Bool { text != nil || segments != nil || words != nil }
}
