/// What one lexicon set made of one transcript of one recording.
package struct Judgement: Hashable, Sendable, Codable {
    package let id: JudgementID
    package let recording: RecordingID
    /// Fingerprint of the engine's identity.
    package let engine: ContentHash
    package let lexiconVersion: ContentHash
    /// What was known of the call and bears on it.
    package let basis: CallBasis
    /// In order of time.
    package let hits: [Hit]
    /// Active rules whose pattern hit a limit: not decided, for a reviewer to look at.
    package let undecided: [RuleID]
    /// Rules that were not decided either, and for which a reviewer has listened: they keep nothing waiting.
    package let settled: [RuleID]
    package let deductions: [Deduction]
    /// What the configuration said when the call was judged: a ruling on a hit prices the call under these, whatever
    /// is configured by then.
    package let settings: ComplianceSettings

    package init(
        id: JudgementID, recording: RecordingID, engine: ContentHash, lexiconVersion: ContentHash,
        basis: CallBasis = CallBasis(), hits: [Hit], undecided: [RuleID], settled: [RuleID] = [],
        deductions: [Deduction], settings: ComplianceSettings = ComplianceSettings()
    ) {
        self.id = id
        self.recording = recording
        self.engine = engine
        self.lexiconVersion = lexiconVersion
        self.basis = basis
        self.hits = hits
        self.undecided = undecided
        self.settled = settled
        self.deductions = deductions
        self.settings = settings
    }

    /// The key that makes a judgement happen once: the same recording, engine and lexicon version give the same id while
    /// the same is known of the call.
    package static func id(
        recording: RecordingID, engine: ContentHash, lexiconVersion: ContentHash, basis: CallBasis = CallBasis()
    ) -> JudgementID {
        let key = (["\(recording)", "\(engine)", "\(lexiconVersion)"] + basis.key).joined(separator: "\n")
        return JudgementID(String(ContentHash(of: key).hex.prefix(16)))
    }

    /// The sum of what counts now.
    package var deducted: Points { deductions.reduce(.zero) { $0 + $1.points } }

    /// Call compliance: 100 minus the call's deductions. It may lie below 0: only an employee's score over a period has
    /// a floor, and there a call counts with all it cost.
    package var compliance: Points { .full - deducted }

    /// `waiting` while a hit waits or a rule is undecided, else `scored`.
    package var state: RecordingState {
        undecided.isEmpty && !hits.contains { $0.standing == .waits } ? .scored : .waiting
    }

    /// Whether both found the same: the same hits, however they stand and whoever heard them again, and the same rules
    /// that were not decided.
    package func hasEvidence(of other: Judgement) -> Bool {
        func bare(_ hits: [Hit]) -> [Hit] {
            hits.map { hit in
                var bare = hit
                bare.standing = .waits
                bare.opinion = nil
                return bare
            }
        }
        return bare(hits) == bare(other.hits) && Set(undecided + settled) == Set(other.undecided + other.settled)
    }

    /// The same judgement with its hits and undecided rules standing so, and priced so; nil leaves what it has.
    package func with(
        hits: [Hit]? = nil, undecided: [RuleID]? = nil, settled: [RuleID]? = nil, deductions: [Deduction]? = nil
    ) -> Judgement {
        Judgement(
            id: id, recording: recording, engine: engine, lexiconVersion: lexiconVersion, basis: basis,
            hits: hits ?? self.hits, undecided: undecided ?? self.undecided, settled: settled ?? self.settled,
            deductions: deductions ?? self.deductions, settings: settings)
    }
}
