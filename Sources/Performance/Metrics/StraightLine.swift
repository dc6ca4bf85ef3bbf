package import Model

/// Brings a value to 0…100 along a straight line between two thresholds (OECD/JRC 2008, *Handbook on Constructing
/// Composite Indicators*, min–max normalisation).
package struct StraightLine: Hashable, Sendable {
    /// What counts as 0.
    package let low: Fraction
    /// What counts as 100; below `low` where less is better.
    package let high: Fraction

    /// Nil where the thresholds are one.
    package init?(low: Fraction, high: Fraction) {
        guard low != high else { return nil }
        self.low = low
        self.high = high
    }

    package func value(_ measured: Fraction) -> Fraction {
        min(Fraction(100), max(.zero, Fraction(100) * (measured - low) / (high - low)))
    }
}
