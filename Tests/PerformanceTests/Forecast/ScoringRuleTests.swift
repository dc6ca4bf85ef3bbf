import Testing

@testable import Performance

/// The worked numbers of how forecasts are judged.
@Suite("How forecasts are judged")
struct ScoringRuleTests {
    @Test(
        "pinball losses of 10, 50 and 90 % where 93 came",
        arguments: [
            (0.1, 82.0, 1.1), (0.5, 90, 1.5), (0.9, 99, 0.6),
        ])
    func pinball(share: Double, said: Double, loss: Double) {
        #expect(abs(Pinball.loss(share: share, said: said, came: 93) - loss) < 1e-9)
    }

    @Test("the ranked probability score of five draws is 6.4 − 4, in whatever order they come")
    func draws() {
        for draws in [[80.0, 85, 90, 95, 100], [95, 80, 100, 90, 85]] {
            #expect(abs(RankedProbability.score(draws: draws, came: 88) - 2.4) < 1e-9)
        }
    }

    @Test("that of a normal distribution has its closed form, which many draws come near to")
    func normal() {
        let score = RankedProbability.score(mean: 90, deviation: 10, came: 88)
        #expect(abs(score - 2.495997) < 5e-7)
        var numbers = SeededNumbers(seed: 5)
        let draws = (0..<20_000).map { _ in 90 + 10 * numbers.normal() }
        #expect(abs(RankedProbability.score(draws: draws, came: 88) - score) < 0.1)
    }

    @Test("Brier's score is 0.075, its skill against one half 0.7")
    func brier() throws {
        let said = zip([0.9, 0.7, 0.4, 0.2], [true, true, false, false]).map { (probability: $0, came: $1) }
        let brier = try #require(BrierScore(said))
        #expect(abs(brier.score - 0.075) < 1e-9)
        let skill = try #require(brier.skill(against: 0.25))
        #expect(abs(skill - 0.7) < 1e-9)
        #expect(BrierScore([]) == nil)
    }

    @Test("its parts: 0 − 0.09 + 0.25 where what was said is what came, 0.01 more where it was said too boldly")
    func parts() throws {
        for (low, high, reliability, score) in [(0.2, 0.8, 0.0, 0.16), (0.1, 0.9, 0.01, 0.17)] {
            let said =
                (0..<5).map { (probability: low, came: $0 == 0) } + (0..<5).map { (probability: high, came: $0 > 0) }
            let brier = try #require(BrierScore(said))
            #expect(abs(brier.reliability - reliability) < 1e-9)
            #expect(abs(brier.resolution - 0.09) < 1e-9)
            #expect(abs(brier.uncertainty - 0.25) < 1e-9)
            #expect(abs(brier.score - score) < 1e-9)
        }
    }

    @Test("8 of 10 intervals that hold say nothing, 780 of 1000 say enough")
    func coverage() {
        let few = WilsonInterval(count: 8, of: 10)
        #expect(abs(few.low - 0.4902) < 5e-5 && abs(few.high - 0.9433) < 5e-5)
        let many = WilsonInterval(count: 780, of: 1000)
        #expect(abs(many.low - 0.7533) < 5e-5 && abs(many.high - 0.8046) < 5e-5)
    }

    @Test("a difference that every subject shares leaves out 0; one that half of them has the other way does not")
    func differences() throws {
        let alike = try #require(
            PairedDifference(subjects: (0..<30).map { (sum: -3 - Double($0 % 3), count: 3) }, seed: 1))
        #expect(abs(alike.mean + 4 / 3.0) < 1e-9 && alike.count == 90)
        #expect(alike.isBetter && !alike.isWorse && alike.low < alike.mean && alike.mean < alike.high)
        let split = try #require(
            PairedDifference(subjects: (0..<30).map { (sum: $0 % 2 == 0 ? 3 : -3, count: 3) }, seed: 1))
        #expect(!split.isBetter && !split.isWorse)
        #expect(PairedDifference(subjects: [], seed: 1) == nil)
    }

    @Test("an interval is as wide as the eighth of nine errors; for 95 % nine are too few, for 80 % three")
    func conformal() {
        let errors: [Double] = [5, 1, 2, 11, 2, 3, 4, 8, 6]
        #expect(SplitConformal.width(errors, level: 0.8) == 8)
        #expect(SplitConformal.width(errors, level: 0.9) == 11)
        #expect(SplitConformal.width(errors, level: 0.95) == nil)
        #expect(SplitConformal.width((1...19).map { Double($0) }, level: 0.95) == 19)
        #expect(SplitConformal.width([1, 2, 3], level: 0.8) == nil)
        #expect(SplitConformal.width([1, 2, 3, 4], level: 0.8) == 4)
    }

    @Test("over months each weighs the same, and there must be four of them")
    func conformalMonths() {
        let calm = (1...100).map { Double($0) / 100 }
        #expect(SplitConformal.width(months: [calm, calm, calm], level: 0.8) == nil)
        #expect(SplitConformal.width(months: [calm, calm, calm, []], level: 0.8) == nil)
        #expect(SplitConformal.width(months: [calm, calm, calm, calm], level: 0.8) == 0.81)
        // One bad month of few people is a quarter of all that is known.
        #expect(SplitConformal.width(months: [calm, calm, calm, [2, 3]], level: 0.8) == 2)
    }
}
