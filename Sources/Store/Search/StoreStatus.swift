package import Model

/// Every recording ever seen, by the state it is in.
package struct StoreStatus: Hashable, Sendable {
    package let scored: Int
    package let waiting: Int
    /// Recordings without a score, by reason; reasons that none has are left out.
    package let unscored: [UnscoredReason: Int]
    /// Paths with the bytes of a recording that is known under another path; not among the recordings.
    package let copies: Int
    /// Paths that claim a listed call which has other bytes; not among the recordings.
    package let conflicts: Int
    /// Recordings with a score whose employee or start is unknown.
    package let unattributed: Int
    /// What waits for a reviewer.
    package let backlog: Backlog
    package let lexiconUse: [LexiconUse]

    /// All recordings: the sum over the states.
    package var recordings: Int { scored + waiting + unscored.values.reduce(0, +) }
}
