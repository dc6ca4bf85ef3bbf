package import Model

/// What a reviewer says of a hit.
package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// It is a violation.
    case confirm
    /// It is none.
    case overturn

    /// Where the hit stands after it.
    package var standing: Standing {
        switch self {
        case .confirm: .confirmed
        case .overturn: .overturned
        }
    }
}

extension Verdict: Storable {}

/// A reviewer's ruling on one hit.
package struct Ruling: Hashable, Sendable, Codable {
    package let hit: HitID
    package let verdict: Verdict
    /// Where the hit stood before it.
    package let standingBefore: Standing
    /// Nil where it was erased.
    package let reviewer: ActorID?
    /// Nil where it was erased.
    package let reason: String?
    /// Microseconds since 1970 UTC.
    package let ruledAt: Int64
}

/// The hits that are ruled on in one act.
package enum HitSelection: Hashable, Sendable {
    case hits([HitID])
    /// All hits of a rule that stand so, in current judgements; shadow hits are never among them.
    case rule(RuleID, standing: Set<Standing>)
}

/// What a ruling changed.
package struct ReviewOutcome: Hashable, Sendable {
    /// The hits that were ruled on.
    package let ruled: [HitID]
    /// The calls they belong to.
    package let calls: [ReviewedCall]
}

/// What a ruling made of one call.
package struct ReviewedCall: Hashable, Sendable {
    package let recording: RecordingID
    package let judgement: JudgementID
    /// Points deducted before it.
    package let deductedBefore: Points
    /// Points deducted after it.
    package let deductedAfter: Points
    /// The recording's state after it.
    package let state: RecordingState
}

/// A hit that waits for a reviewer, with what is needed to rule on it.
package struct WaitingHit: Hashable, Sendable {
    package let hit: Hit
    /// As it was when the call was judged.
    package let rule: Rule
    package let recording: StoredRecording
    package let judgement: JudgementID
    /// Where the next page begins.
    package let place: WaitingPlace
}

/// A place in the list of waiting hits.
package struct WaitingPlace: Hashable, Sendable {
    let gravity: Int64
    let age: Int64
    let judgement: String
    let ordinal: Int64
}
