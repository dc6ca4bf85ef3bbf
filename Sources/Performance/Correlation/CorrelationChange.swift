internal import Foundation

/// Whether a correlation has changed between two periods.
package struct CorrelationChange: Hashable, Sendable {
    package let before: Double
    package let after: Double
    /// In which `after` − `before` lies in 95 % of cases (Zou 2007, *Toward using confidence intervals to compare
    /// correlations*).
    package let interval: ClosedRange<Double>
    /// How probable a difference as large is where nothing has changed, two-sided, 0…1.
    package let probability: Double

    /// - Parameters:
    ///   - before, after: each with its interval and the standard error of its atanh.
    ///   - dependence: the correlation of the two estimates; 0 for different people.
    package init?(
        _ before: (r: Double, people: Int), _ after: (r: Double, people: Int), _ kind: CorrelationKind,
        dependence: Double = 0
    ) {
        guard abs(before.r) < 1, abs(after.r) < 1,
            let first = CorrelationInterval.of(before.r, kind, people: before.people),
            let second = CorrelationInterval.of(after.r, kind, people: after.people),
            let firstError = CorrelationInterval.standardError(kind, of: before.r, people: before.people),
            let secondError = CorrelationInterval.standardError(kind, of: after.r, people: after.people)
        else { return nil }
        (self.before, self.after) = (before.r, after.r)
        let (l1, u1) = (before.r - first.lowerBound, first.upperBound - before.r)
        let (l2, u2) = (after.r - second.lowerBound, second.upperBound - after.r)
        let difference = after.r - before.r
        let low = difference - max(0, l2 * l2 + u1 * u1 - 2 * dependence * l2 * u1).squareRoot()
        let high = difference + max(0, u2 * u2 + l1 * l1 - 2 * dependence * u2 * l1).squareRoot()
        interval = low...high
        let variance =
            firstError * firstError + secondError * secondError - 2 * dependence * firstError * secondError
        let z = variance > 0 ? (atanh(after.r) - atanh(before.r)) / variance.squareRoot() : 0
        probability = 2 * NormalDistribution.share(below: -abs(z))
    }

    /// Whether chance alone would hardly do it.
    package var isShown: Bool { !interval.contains(0) }

    /// How the two estimates depend on each other where the same people were measured twice (Dunn and Clark 1969;
    /// Steiger 1980, *Tests for comparing elements of a correlation matrix*).
    ///
    /// - Parameters:
    ///   - jk: of the two metrics before.
    ///   - hm: of the two metrics after.
    ///   - jh: of the first metric before and after.
    ///   - jm: of the first before and the second after.
    ///   - kh: of the second before and the first after.
    ///   - km: of the second metric before and after.
    /// - Returns: −1…1; 0 where a correlation of ±1 leaves nothing to depend on.
    package static func dependence(
        jk: Double, hm: Double, jh: Double, jm: Double, kh: Double, km: Double
    ) -> Double {
        let divisor = (1 - jk * jk) * (1 - hm * hm)
        guard divisor > 0 else { return 0 }
        let squares = jk * hm * (jh * jh + jm * jm + kh * kh + km * km) / 2
        let pairs = jh * km + jm * kh
        let chains = jk * jh * jm + jk * kh * km + jh * kh * hm + jm * km * hm
        return min(1, max(-1, (squares + pairs - chains) / divisor))
    }
}
