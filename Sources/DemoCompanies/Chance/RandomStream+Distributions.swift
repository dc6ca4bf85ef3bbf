extension RandomStream {
    /// A count of independent events of which so many are expected (Knuth's product of uniforms; large means are split).
    mutating func poisson(_ mean: Double) -> Int {
        var (count, left) = (0, mean)
        while left > 0 {
            let floor = Elementary.exponential(-min(left, 16))
            var product = unit()
            while product > floor {
                count += 1
                product *= unit()
            }
            left -= 16
        }
        return count
    }

    /// Gamma of that shape and mean (Marsaglia and Tsang 2000).
    mutating func gamma(shape: Double, mean: Double) -> Double {
        guard shape >= 1 else {
            let boost = Elementary.exponential(Elementary.logarithm(unit()) / shape)
            return gamma(shape: shape + 1, mean: mean / shape * (shape + 1)) * boost
        }
        let d = shape - 1 / 3.0
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let root = 1 + c * x
            guard root > 0 else { continue }
            let v = root * root * root
            if Elementary.logarithm(unit()) < x * x / 2 + d - d * v + d * Elementary.logarithm(v) {
                return d * v * mean / shape
            }
        }
    }

    /// Standard normal (Marsaglia's polar method).
    mutating func normal() -> Double {
        while true {
            let (x, y) = (2 * unit() - 1, 2 * unit() - 1)
            let square = x * x + y * y
            if square < 1 { return x * (-2 * Elementary.logarithm(square) / square).squareRoot() }
        }
    }

    /// How many of so many trials succeed.
    mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
        (0..<trials).reduce(0) { count, _ in count + (happens(probability) ? 1 : 0) }
    }
}
