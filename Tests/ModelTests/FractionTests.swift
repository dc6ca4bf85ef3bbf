import Testing

@testable import Model

@Suite("Fractions are exact, and rounded once")
struct FractionTests {
    @Test("a third of three is one")
    func thirds() {
        #expect(Fraction(1, over: 3) * Fraction(3) == Fraction(1))
        #expect(Fraction(1) / Fraction(3) + Fraction(2, over: 3) == Fraction(1))
        #expect(Fraction(2, over: -4) == Fraction(-1, over: 2))
        #expect(Fraction(1, over: 3) < Fraction(34, over: 100))
        #expect(Fraction(-1, over: 2) < .zero)
    }

    @Test(
        "a half is rounded away from 0, as people round by hand",
        arguments: [
            (72_845, 1000, 7285), (72_855, 1000, 7286), (-72_845, 1000, -7285), (8_332_525, 100_000, 8333),
            (200, 3, 6667), (1, 3, 33), (0, 7, 0),
        ])
    func rounding(numerator: Int, denominator: Int, hundredths: Int) {
        #expect(Fraction(Int128(numerator), over: Int128(denominator)).rounded(places: 2) == Int128(hundredths))
    }

    @Test("a decimal is shown as it is, and one that goes on is marked")
    func shown() {
        #expect(Fraction(8_332_525, over: 100_000).description == "83.32525")
        #expect(Fraction(200, over: 3).description == "≈66.666667")
        #expect(Fraction(-3, over: 2).description == "-1.5")
        #expect(Fraction(12).description == "12")
    }
}

@Suite("Scores have two decimals, 0…100")
struct ScoreTests {
    @Test("a score is rounded once and kept within its range")
    func rounding() {
        #expect(Score(rounding: Fraction(8_332_525, over: 100_000)).description == "83.33")
        #expect(Score(rounding: Fraction(-5)).description == "0.00")
        #expect(Score(rounding: Fraction(125)) == .full)
        #expect(Score("83.33")?.hundredths == 8333)
        #expect(Score("80.00") == Score(hundredths: 8000))
    }

    @Test(arguments: ["100.01", "-1", "83.333", "high", ""])
    func textThatIsNoScoreIsRefused(text: String) { #expect(Score(text) == nil) }
}
