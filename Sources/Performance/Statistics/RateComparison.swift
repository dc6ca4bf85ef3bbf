internal import Foundation
package import Model

/// Whether one of two rates is another than the other: given their sum, one count is binomial (Przyborowski and Wilenski
/// 1940, *Homogeneity of results in testing samples from Poisson series*).
package enum RateComparison {
    /// How probable a difference as unlikely as this is where both rates are one, two-sided, 0…1.
    package static func probability(_ first: FlaggedCalls, _ second: FlaggedCalls) -> Double {
        let chances = chances(first, second)
        guard let found = chances.indices.contains(first.flagged) ? chances[first.flagged] : nil else { return 1 }
        // What is as likely as what was found counts too, whatever the last digit says.
        return min(1, chances.filter { $0 <= found * (1 + 1e-7) }.reduce(0, +))
    }

    /// How probable it is that the first would be as high as it is, or higher, where both rates are one, 0…1.
    package static func probabilityOfRise(_ first: FlaggedCalls, over second: FlaggedCalls) -> Double {
        let chances = chances(first, second)
        return chances.indices.contains(first.flagged) ? min(1, chances[first.flagged...].reduce(0, +)) : 1
    }

    /// Of each count that the first may have of the sum; empty where one of the two has no calls.
    private static func chances(_ first: FlaggedCalls, _ second: FlaggedCalls) -> [Double] {
        guard first.calls > 0, second.calls > 0 else { return [] }
        let (sum, share) = (first.flagged + second.flagged, Double(first.calls) / Double(first.calls + second.calls))
        let whole = GammaFunction.logarithm(Double(sum) + 1)
        return (0...sum).map { count in
            let ways =
                whole - GammaFunction.logarithm(Double(count) + 1) - GammaFunction.logarithm(Double(sum - count) + 1)
            return exp(ways + Double(count) * log(share) + Double(sum - count) * log(1 - share))
        }
    }
}
