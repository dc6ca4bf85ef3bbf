/// The words of a call and what made them.
package struct Transcript: Hashable, Sendable, Codable {
    package let language: Language
    package let engine: EngineIdentity
    /// In order of start, all channels together.
    package let utterances: [Utterance]
    /// Seconds of the call from its start to the end of what was listened to.
    package let durationSeconds: Double
    /// Words that an engine put where no speech was detected: kept for the record, never judged.
    package let dropped: [Word]

    package init(
        language: Language, engine: EngineIdentity, utterances: [Utterance], durationSeconds: Double,
        dropped: [Word] = []
    ) {
        self.language = language
        self.engine = engine
        self.utterances = utterances
        self.durationSeconds = durationSeconds
        self.dropped = dropped
    }
}
