package import Model

/// Actual against target, 0…100: nothing is gained by going beyond the target, and what was given back does not lead
/// below nothing.
package enum Attainment {
    /// Per cent of the target that was reached; nil where there is no target above 0, for then nothing can be said.
    ///
    /// - Parameters:
    ///   - actual: in the target's unit; below 0 where more was given back than came in.
    ///   - target: what was to be reached.
    package static func value(_ actual: Fraction, of target: Fraction?) -> Fraction? {
        guard let target, target > .zero else { return nil }
        return StraightLine(low: .zero, high: target)?.value(actual)
    }
}
