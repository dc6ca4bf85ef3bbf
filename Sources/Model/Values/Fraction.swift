/// An exact quotient of whole numbers, for what is divided before it is rounded: weights, averages, shares of a month.
///
/// Numerators and denominators stay in lowest terms within 127 bits; amounts, weights and counts of a company use
/// less than half of these.
package struct Fraction: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let numerator: Int128
    /// Above 0, without a factor in common with the numerator.
    package let denominator: Int128

    /// - Precondition: the denominator is not 0.
    package init(_ numerator: Int128, over denominator: Int128 = 1) {
        precondition(denominator != 0, "a fraction over 0")
        let divisor = Self.greatestDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int128(divisor)
        self.denominator = sign * denominator / Int128(divisor)
    }

    package init(_ whole: Int) { self.init(Int128(whole)) }

    package static let zero = Fraction(0)

    package static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    package static func - (left: Fraction, right: Fraction) -> Fraction { left + right * Fraction(-1) }

    package static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    /// - Precondition: the divisor is not 0.
    package static func / (left: Fraction, right: Fraction) -> Fraction {
        left * Fraction(right.denominator, over: right.numerator)
    }

    package static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    /// In units of 10^−`places`, a half away from 0, as people round by hand.
    package func rounded(places: Int) -> Int128 {
        let scale = (0..<places).reduce(Int128(1)) { scale, _ in scale * 10 }
        let (whole, rest) = (numerator.magnitude * scale.magnitude).quotientAndRemainder(
            dividingBy: denominator.magnitude)
        let rounded = Int128(rest * 2 >= denominator.magnitude ? whole + 1 : whole)
        return numerator < 0 ? -rounded : rounded
    }

    /// As a decimal of up to six places; `≈` stands before one that has more.
    package var description: String {
        let units = rounded(places: 6)
        let isExact = Fraction(units, over: 1_000_000) == self
        return (isExact ? "" : "≈") + DecimalText.write(Int(units), places: 6)
    }

    /// As it is kept: `475/6`, a whole number without its denominator.
    package var ratio: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

    /// Reads what `ratio` gave; nil for anything else.
    package init?(ratio: String) {
        let parts = ratio.split(separator: "/", omittingEmptySubsequences: false).map { Int128($0) }
        guard (1...2).contains(parts.count), let numerator = parts[0],
            let denominator = parts.count == 2 ? parts[1] : 1,
            denominator > 0
        else { return nil }
        self.init(numerator, over: denominator)
    }

    private static func greatestDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return left == 0 ? 1 : left
    }
}
