internal import Foundation

/// The normal distribution of mean 0 and variance 1.
package enum NormalDistribution {
    /// The share below a value.
    package static func share(below value: Double) -> Double { erfc(-value / 2.0.squareRoot()) / 2 }

    /// The value below which a share lies, found by bisection to the last digit that `share(below:)` tells apart.
    ///
    /// - Parameter share: above 0 and below 1; others give the nearer end of ±38, beyond which nothing is told apart.
    package static func quantile(_ share: Double) -> Double {
        guard share > 0 else { return -38 }
        guard share < 1 else { return 38 }
        // The upper half loses digits as 1 − share does; by symmetry it is the lower one's.
        if share > 0.5 { return -quantile(1 - share) }
        var (low, high) = (-38.0, 0.0)
        while true {
            let middle = (low + high) / 2
            if middle == low || middle == high { return middle }
            if Self.share(below: middle) < share { low = middle } else { high = middle }
        }
    }
}
