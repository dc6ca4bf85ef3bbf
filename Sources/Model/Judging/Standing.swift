/// Whether a hit counts now.
package enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
    /// Sure enough to count without a reviewer.
    case stands
    /// Not sure enough, or on a channel of unknown speaker: waits for a reviewer and does not count.
    case waits
    /// A reviewer said that it is a violation.
    case confirmed
    /// A reviewer said that it is none.
    case overturned
    /// Of a rule that is tried out: never counts.
    case shadow
    /// Good conduct, surely heard: costs nothing, and earns points where the plan says so.
    case credit

    /// Whether the hit costs points now.
    package var counts: Bool { self == .stands || self == .confirmed }

    /// Whether it is of a rule that may cost points, whatever became of it.
    package var isOfViolation: Bool { self != .shadow && self != .credit }
}
