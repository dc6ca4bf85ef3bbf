package import Model
internal import Texts

/// One recording with all that a reader is told of it.
package struct ReportedCall: Sendable {
    package let id: RecordingID
    package let path: String
    /// The files of a call in several, in their order; empty for a call in one file.
    package let parts: [CallPart]
    package let call: Call
    package let state: RecordingState
    /// Why it is unscored, in more words than the reason.
    package let detail: Message?
    /// Nil for transcripts made elsewhere, and for files that were no sound.
    package let facts: SoundFacts?
    package let transcript: Transcript?
    /// The judgement that is shown: the current one, or a trial's.
    package let judgement: Judgement?
    /// Whether the judgement shown is of lexicons on trial and does not count.
    package let isTrial: Bool
    /// The rules as they were when the judgement was made.
    package let rules: [RuleID: Rule]
    /// Rules on how something was said that the call does not allow to judge, and why.
    package let notMeasured: [RuleID: Message]
    package let rulings: [ReportedRuling]
    /// What reviewers said of rules that could not be decided.
    package let settlements: [ReportedSettlement]
    /// Judgements beside the one shown, from the newest.
    package let otherJudgements: [OtherJudgement]

    package init(
        id: RecordingID, path: String, parts: [CallPart] = [], call: Call, state: RecordingState, detail: Message?,
        facts: SoundFacts?,
        transcript: Transcript?, judgement: Judgement?, isTrial: Bool = false, rules: [RuleID: Rule],
        notMeasured: [RuleID: Message] = [:],
        rulings: [ReportedRuling] = [], settlements: [ReportedSettlement] = [],
        otherJudgements: [OtherJudgement] = []
    ) {
        self.id = id
        self.path = path
        self.parts = parts
        self.call = call
        self.state = state
        self.detail = detail
        self.facts = facts
        self.transcript = transcript
        self.judgement = judgement
        self.isTrial = isTrial
        self.rules = rules
        self.notMeasured = notMeasured
        self.rulings = rulings
        self.settlements = settlements
        self.otherJudgements = otherJudgements
    }

    /// The call id where there is one, else the file's name.
    package var name: String { call.callID ?? fileName }

    /// A line for each rule on how something was said that could not be judged.
    func notMeasured(_ texts: Catalogue) -> [String] {
        notMeasured.sorted { $0.key < $1.key }.map { rule, why in
            let name = rules[rule]?.name.text(in: texts.language) ?? ""
            return texts.text("explain.notMeasured", ["rule": "\(name) (\(rule))", "why": texts.text(why)])
        }
    }

    /// The last part of the path.
    package var fileName: String { path.lastPathPart }

    /// The names of all its files, for a reader.
    package var fileNames: String { parts.isEmpty ? fileName : parts.map(\.path.lastPathPart).joined(separator: ", ") }

    /// Seconds of the call; nil where it was never listened to, and of what was written.
    package var durationSeconds: Double? {
        written == nil ? facts?.durationSeconds ?? transcript?.durationSeconds : nil
    }

    /// Hits in order of gravity: what counts first, then what waits; within these by points, then by time.
    package var hitsByGravity: [Hit] {
        (judgement?.hits ?? []).sorted { left, right in
            if left.standing.gravity != right.standing.gravity { return left.standing.gravity < right.standing.gravity }
            let (own, other) = (rules[left.rule], rules[right.rule])
            if own?.zeroTolerance != other?.zeroTolerance { return own?.zeroTolerance ?? false }
            let (points, otherPoints) = (own?.deduct ?? .zero, other?.deduct ?? .zero)
            return points != otherPoints ? points > otherPoints : left.span.start < right.span.start
        }
    }

    /// Whether several employees share the call, each with their own stretch of it.
    package var isShared: Bool { judgement.map { !$0.basis.stretches.isEmpty } ?? !call.stretches.isEmpty }

    /// Who answers for the call, in the order in which they come, each once; one nil where nobody is known.
    package var owners: [EmployeeID?] {
        guard isShared else { return [call.employee] }
        let speaking = (judgement?.basis.stretches ?? call.stretches).compactMap(\.employee)
        let ownerless = judgement?.deductions.contains { $0.employee == nil } ?? false
        return (speaking + (ownerless ? [nil] : [])).reduce(into: []) { owners, owner in
            if !owners.contains(owner) { owners.append(owner) }
        }
    }

    /// Whose a hit is; nil where nobody is known.
    package func owner(of hit: Hit) -> EmployeeID? {
        isShared ? judgement?.basis.owner(of: hit) : call.employee
    }

    /// Whose score a deduction enters; nil where nobody is known.
    package func owner(of deduction: Deduction) -> EmployeeID? { isShared ? deduction.employee : call.employee }

    /// What one of the owners pays for in the call.
    package func deducted(of owner: EmployeeID?) -> Points {
        (judgement?.deductions ?? []).filter { self.owner(of: $0) == owner }.reduce(.zero) { $0 + $1.points }
    }

    /// Hits that count or wait in a shared call where nobody is known to have spoken.
    package var ownerlessHits: [Hit] {
        guard isShared else { return [] }
        return (judgement?.hits ?? []).filter { hit in
            (hit.standing.counts || hit.standing == .waits) && owner(of: hit) == nil
        }
    }

    /// Whether a reader should look at it: something counts, waits, or was not decided.
    package var isFlagged: Bool {
        guard let judgement else { return false }
        return !judgement.undecided.isEmpty || judgement.hits.contains { $0.standing.counts || $0.standing == .waits }
    }
}

extension Standing {
    /// 0 for what counts, then what waits, what is tried out, what was overturned, and good conduct.
    var gravity: Int {
        switch self {
        case .stands, .confirmed: 0
        case .waits: 1
        case .shadow: 2
        case .overturned: 3
        case .credit: 4
        }
    }
}

/// What a reviewer said of a hit.
package struct ReportedRuling: Sendable {
    package let hit: HitID
    package let standing: Standing
    package let reviewer: String
    /// Nil where it was erased.
    package let reason: String?

    package init(hit: HitID, standing: Standing, reviewer: String, reason: String?) {
        self.hit = hit
        self.standing = standing
        self.reviewer = reviewer
        self.reason = reason
    }
}

/// A reviewer's word that the call was listened to for a rule that could not be decided on it.
package struct ReportedSettlement: Sendable {
    package let rule: RuleID
    package let reviewer: String
    /// Nil where it was erased.
    package let reason: String?

    package init(rule: RuleID, reviewer: String, reason: String?) {
        self.rule = rule
        self.reviewer = reviewer
        self.reason = reason
    }
}

/// A judgement that does not count, or no longer does.
package struct OtherJudgement: Sendable {
    package let lexiconVersion: ContentHash
    package let compliance: Points
    /// Microseconds since 1970 UTC.
    package let madeAt: Int64

    package init(lexiconVersion: ContentHash, compliance: Points, madeAt: Int64) {
        self.lexiconVersion = lexiconVersion
        self.compliance = compliance
        self.madeAt = madeAt
    }
}
