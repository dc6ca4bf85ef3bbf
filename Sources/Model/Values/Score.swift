/// A metric's value or a whole score, 0…100, to two decimals: what is stored, shown and compared.
package struct Score: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The value in hundredths, 0…10,000.
    package let hundredths: Int

    /// Values outside 0…10,000 are brought to the nearer end.
    package init(hundredths: Int) { self.hundredths = min(max(hundredths, 0), 10_000) }

    /// Rounds once, a half up, and brings what is outside 0…100 to the nearer end.
    package init(rounding exact: Fraction) {
        let within = min(max(exact, .zero), Fraction(100))
        self.init(hundredths: Int(within.rounded(places: 2)))
    }

    /// Reads `83.33`; nil where it is no number of 0…100 or has more than two decimals.
    package init?(_ text: String) {
        guard let hundredths = DecimalText.read(text, places: 2), (0...10_000).contains(hundredths) else { return nil }
        self.hundredths = hundredths
    }

    /// Any plain decimal of at most two decimals, in hundredths; nil for what is none.
    package static func hundredths(of text: String) -> Int? { DecimalText.read(text, places: 2) }

    package static let full = Score(hundredths: 10_000)

    /// The value as it is counted on with.
    package var exact: Fraction { Fraction(Int128(hundredths), over: 100) }

    package static func < (left: Score, right: Score) -> Bool { left.hundredths < right.hundredths }

    /// Always with both decimals: `80.00`.
    package var description: String { DecimalText.write(hundredths, places: 2, keepsZeros: true) }
}
