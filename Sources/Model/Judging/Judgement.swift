/// What one lexicon set made of one transcript of one recording.
package struct Judgement: Hashable, Sendable, Codable {
    package let id: JudgementID
    package let recording: RecordingID
    /// Fingerprint of the engine's identity.
    package let engine: ContentHash
    package let lexiconVersion: ContentHash
    /// In order of time.
    package let hits: [Hit]
    /// Rules whose pattern hit a limit: not decided, for a reviewer to look at.
    package let undecided: [RuleID]
    package let deductions: [Deduction]

    package init(
        id: JudgementID, recording: RecordingID, engine: ContentHash, lexiconVersion: ContentHash, hits: [Hit],
        undecided: [RuleID], deductions: [Deduction]
    ) {
        self.id = id
        self.recording = recording
        self.engine = engine
        self.lexiconVersion = lexiconVersion
        self.hits = hits
        self.undecided = undecided
        self.deductions = deductions
    }

    /// The key that makes a judgement happen once: the same recording, engine and lexicon version give the same id.
    package static func id(recording: RecordingID, engine: ContentHash, lexiconVersion: ContentHash) -> JudgementID {
        let key = "\(recording)\n\(engine)\n\(lexiconVersion)"
        return JudgementID(String(ContentHash(of: key).hex.prefix(16)))
    }

    /// The sum of what counts now.
    package var deducted: Points { deductions.reduce(.zero) { $0 + $1.points } }

    /// Call compliance: 100 minus the call's deductions, not below 0.
    package var compliance: Points { max(.zero, .full - deducted) }

    /// `waiting` while a hit waits or a rule is undecided, else `scored`.
    package var state: RecordingState {
        undecided.isEmpty && !hits.contains { $0.standing == .waits } ? .scored : .waiting
    }
}
