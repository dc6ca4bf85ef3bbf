/// What came of hearing the seconds around a hit a second time, otherwise than the call was heard: evidence for or
/// against it, kept with it.
package struct SecondOpinion: Hashable, Sendable, Codable {
    package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
        /// It was heard again.
        case agrees
        /// It was not heard again.
        case disagrees
        /// Nothing here could hear it again.
        case none
    }

    package let verdict: Verdict
    /// What heard it again; nil where nothing did.
    package let engine: EngineIdentity?
    /// The words that were heard there; empty for none.
    package let heard: String
    /// How sure the second engine is of the words that agree; nil where it does not say.
    package let confidence: Confidence?
    /// Why nothing heard it again, or why not what would have done so before others.
    package let note: Message?

    package init(
        _ verdict: Verdict, by engine: EngineIdentity?, heard: String, confidence: Confidence? = nil,
        note: Message? = nil
    ) {
        self.verdict = verdict
        self.engine = engine
        self.heard = heard
        self.confidence = confidence
        self.note = note
    }

    /// Nobody's.
    package static func none(because note: Message) -> SecondOpinion {
        SecondOpinion(.none, by: nil, heard: "", note: note)
    }
}
