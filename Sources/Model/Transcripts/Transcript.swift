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

    /// The same words, spoken by these on the channels in the file's order: another transcript to judge. Nil where it is
    /// the same one.
    package func spoken(by roles: [ChannelRole]) -> Transcript? {
        let names = roles.map(\.rawValue).joined(separator: ",")
        guard engine.settings["channels"] != names, utterances.allSatisfy({ roles.indices.contains($0.channel) })
        else { return nil }
        let identity = EngineIdentity(
            engine: engine.engine, model: engine.model,
            settings: engine.settings.merging(["channels": names]) { $1 })
        let recast = utterances.map { heard in
            Utterance(
                channel: heard.channel, role: roles[heard.channel], span: heard.span, text: heard.text,
                words: heard.words, confidence: heard.confidence)
        }
        return Transcript(
            language: language, engine: identity, utterances: recast, durationSeconds: durationSeconds,
            dropped: dropped)
    }
}
