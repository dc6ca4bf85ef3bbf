internal import Foundation

/// A count whose own mean is not known but gamma distributed: P(r) = Γ(size + r) ÷ (Γ(size) r!) × p^size × (1 − p)^r.
package struct NegativeBinomial: Hashable, Sendable {
    /// Above 0.
    package let size: Double
    /// p, above 0; at 1 the count is 0.
    package let probability: Double

    package init(size: Double, probability: Double) {
        self.size = max(size, 1e-9)
        self.probability = min(max(probability, 1e-9), 1)
    }

    package var mean: Double { size * (1 - probability) / probability }
    package var variance: Double { mean / probability }

    package func logProbability(_ count: Double) -> Double {
        guard probability < 1 else { return count == 0 ? 0 : -.infinity }
        return GammaFunction.logarithm(size + count) - GammaFunction.logarithm(size)
            - GammaFunction.logarithm(count + 1) + size * log(probability) + count * log(1 - probability)
    }

    /// The counts that are not as good as impossible with their probabilities, which add up to 1: those from the first on
    /// of which each is likelier than a ten-thousand-millionth of the likeliest.
    package var likely: (first: Int, probabilities: [Double]) {
        guard probability < 1 else { return (0, [1]) }
        let odds = 1 - probability
        let mode = max(0, ((size - 1) * odds / probability).rounded(.down))
        var (below, above): ([Double], [Double]) = ([], [1])
        var (count, weight) = (mode, 1.0)
        while count > 0 {
            weight *= count / ((size + count - 1) * odds)
            guard weight > 1e-10 else { break }
            below.append(weight)
            count -= 1
        }
        (count, weight) = (mode, 1)
        while true {
            weight *= (size + count) * odds / (count + 1)
            guard weight > 1e-10 else { break }
            above.append(weight)
            count += 1
        }
        let weights = below.reversed() + above
        let sum = weights.reduce(0, +)
        return (Int(mode) - below.count, weights.map { $0 / sum })
    }
}
