package import Model

/// A mean of few values, drawn towards that of the team: with none it is the team's, with many one's own, and there is no
/// jump between (after Efron and Morris 1975, *Data analysis using Stein's estimator*).
package struct Shrinkage: Hashable, Sendable {
    /// As many values as the team's mean weighs; 1 or more.
    package let weight: Int

    package init(weight: Int = 10) { self.weight = max(1, weight) }

    /// - Parameters:
    ///   - own: the mean of one's own values; of no meaning where there are none.
    ///   - count: how many there are.
    ///   - team: the team's mean.
    package func value(own: Fraction, count: Int, team: Fraction) -> Fraction {
        (Fraction(count) * own + Fraction(weight) * team) / Fraction(count + weight)
    }

    /// Whether the team's mean weighs more than one's own values: shown as “estimated from the team”.
    package func isEstimate(count: Int) -> Bool { count < weight }
}
