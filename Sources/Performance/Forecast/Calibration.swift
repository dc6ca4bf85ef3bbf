/// At which level an interval must be drawn to hold what comes with the probability that it says: what earlier months at
/// the same stage teach.
///
/// The error that is ranked is how far out in its own forecast's distribution the outcome lay. It has no unit, so people
/// with large and small targets may share it, and an interval never reaches below what is in already.
package struct Calibration: Hashable, Sendable {
    /// Of 80 % intervals.
    package let level: Double
    /// Whether there were months enough; else intervals are drawn as the model has them.
    package let isCorrected: Bool

    package static let wanted = 0.8
    private static let most = 0.998

    /// - Parameter months: of each earlier month the outness of its outcomes, 0…1.
    package init(_ months: [[Double]]) {
        let width = SplitConformal.width(months: months, level: Self.wanted)
        level = min(width ?? Self.wanted, Self.most)
        isCorrected = width != nil
    }
}
