/// What several people may still bring in together. They are taken as independent, so their means and variances add up
/// exactly. The sum is taken for gamma distributed with those two: like each summand it has nothing below 0 and leans to
/// the right, and the more there are the nearer both come to the normal distribution.
package struct SummedRest: RestDistribution {
    package let mean: Double
    package let variance: Double

    package init(_ parts: [any RestDistribution]) {
        mean = parts.reduce(0) { $0 + $1.mean }
        variance = parts.reduce(0) { $0 + $1.variance }
    }

    private var shape: Double { mean * mean / variance }
    private var scale: Double { variance / mean }

    package func share(upTo amount: Double) -> Double {
        guard mean > 0, variance > 0 else { return amount >= mean ? 1 : 0 }
        return GammaFunction.shareBelow(amount / scale, shape: shape)
    }

    package func draw(_ numbers: inout SeededNumbers) -> Double {
        guard mean > 0, variance > 0 else { return mean }
        return numbers.gamma(shape: shape) * scale
    }
}
