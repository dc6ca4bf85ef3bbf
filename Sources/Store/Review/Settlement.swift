package import Model

/// A reviewer's word on a rule that could not be decided on a call: a person has listened, so it keeps nothing waiting.
package struct Settlement: Hashable, Sendable, Codable {
    package let rule: RuleID
    /// Nil where it was erased.
    package let reviewer: ActorID?
    /// Nil where it was erased.
    package let reason: String?
    /// Microseconds since 1970 UTC.
    package let settledAt: Int64
}

/// A rule that could not be decided on a call, and for which nobody has listened yet.
package struct UndecidedCall: Hashable, Sendable {
    /// As it was when the call was judged.
    package let rule: Rule
    package let recording: StoredRecording
    package let judgement: JudgementID
}

/// How much waits for a reviewer.
package struct Backlog: Hashable, Sendable {
    /// Hits of current judgements.
    package let hits: Int
    /// Rules that were not decided, by call.
    package let undecided: Int
}
