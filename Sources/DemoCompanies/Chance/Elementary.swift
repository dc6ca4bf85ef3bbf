/// Logarithm and exponential by arithmetic that IEEE 754 fixes to the last bit: a C library may give another last bit on
/// another processor, and so another company.
enum Elementary {
    private static let logarithmOf2 = 0.693_147_180_559_945_3

    /// Natural, of a normal number above 0: ln 2ᵉm = e ln 2 + 2 artanh((m − 1) ÷ (m + 1)) with m about 1.
    static func logarithm(_ number: Double) -> Double {
        var (mantissa, exponent) = (number.significand, Double(number.exponent))
        if mantissa > 1.414_213_562_373_095 { (mantissa, exponent) = (mantissa / 2, exponent + 1) }
        let z = (mantissa - 1) / (mantissa + 1)
        let square = z * z
        var (sum, power) = (0.0, z)
        for odd in stride(from: 1.0, through: 21, by: 2) {
            sum += power / odd
            power *= square
        }
        return exponent * logarithmOf2 + 2 * sum
    }

    /// eˣ for x of −700…700: whole powers of 2 apart, the rest by its series.
    static func exponential(_ number: Double) -> Double {
        let twos = (number / logarithmOf2).rounded()
        let rest = number - twos * logarithmOf2
        var (sum, term) = (1.0, 1.0)
        for place in 1...14 {
            term *= rest / Double(place)
            sum += term
        }
        return Double(sign: .plus, exponent: Int(twos), significand: sum)
    }
}
