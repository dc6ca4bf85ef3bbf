internal import Foundation

/// The continuous ranked probability score: how far a whole distribution was from what came, in the unit of the value; of
/// a single number it is the absolute error (Gneiting and Raftery 2007, *Strictly proper scoring rules*).
package enum RankedProbability {
    /// Of draws from the distribution: mean |x − y| − ½ mean |x − x′| over all pairs. Not of none.
    package static func score(draws: [Double], came: Double) -> Double {
        let (sorted, count) = (draws.sorted(), Double(draws.count))
        var (distance, spread) = (0.0, 0.0)
        for (place, draw) in sorted.enumerated() {
            distance += abs(draw - came)
            // Each draw is the larger of its pairs with those before it, and the smaller of those with the ones after.
            spread += (2 * Double(place) + 1 - count) * draw
        }
        return distance / count - spread / (count * count)
    }

    /// Of the normal distribution.
    package static func score(mean: Double, deviation: Double, came: Double) -> Double {
        let t = (came - mean) / deviation
        let density = exp(-t * t / 2) / (2 * Double.pi).squareRoot()
        return deviation
            * (t * (2 * NormalDistribution.share(below: t) - 1) + 2 * density - 1 / Double.pi.squareRoot())
    }
}
