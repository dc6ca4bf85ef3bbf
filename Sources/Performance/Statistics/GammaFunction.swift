internal import Foundation

/// Euler's gamma function and its incomplete form.
package enum GammaFunction {
    /// The natural logarithm of Γ(x) for x above 0, by Stirling's series from 10 on and by Γ(x + 1) = x Γ(x) below
    /// (Abramowitz and Stegun 1964, 6.1.15 and 6.1.41); right to some units of the last digit.
    package static func logarithm(_ x: Double) -> Double {
        var (x, product) = (x, 1.0)
        while x < 10 {
            product *= x
            x += 1
        }
        let square = 1 / (x * x)
        let series =
            (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188)))) / x
        return (x - 0.5) * log(x) - x + halfLogOfTwoPi + series - log(product)
    }

    private static let halfLogOfTwoPi = 0.918_938_533_204_672_7

    /// P(a, x): how much of a gamma distribution of that shape and scale 1 lies below a value, 0…1. By its series where the
    /// value is below the shape, else by its continued fraction (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31).
    ///
    /// - Parameter logGamma: of the shape, where the caller has it.
    package static func shareBelow(_ x: Double, shape a: Double, logGamma: Double? = nil) -> Double {
        guard x > 0 else { return 0 }
        let front = exp(a * log(x) - x - (logGamma ?? logarithm(a)))
        return x < a + 1 ? min(1, front * series(a, x)) : max(0, 1 - front * fraction(a, x))
    }

    private static let precision = 1e-15

    private static func series(_ a: Double, _ x: Double) -> Double {
        var (term, sum, place) = (1 / a, 1 / a, a)
        while term > sum * precision {
            place += 1
            term *= x / place
            sum += term
        }
        return sum
    }

    /// Evaluated from the front (Lentz 1976).
    private static func fraction(_ a: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        var b = x + 1 - a
        var (c, d) = (1 / tiny, 1 / b)
        var (value, step) = (d, 1.0)
        while true {
            let numerator = -step * (step - a)
            b += 2
            d = numerator * d + b
            c = b + numerator / c
            d = 1 / (abs(d) < tiny ? tiny : d)
            c = abs(c) < tiny ? tiny : c
            value *= d * c
            guard abs(d * c - 1) > precision, step < 100_000 else { return value }
            step += 1
        }
    }
}
