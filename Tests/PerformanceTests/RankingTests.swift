import Model
import Testing

@testable import Performance

@Suite("Places, percentiles and how sure they are")
struct RankingTests {
    private func scores(_ values: [Int?]) -> [Score?] { values.map { $0.map { Score(hundredths: $0 * 100) } } }

    @Test("who has the same score has the same place, and the next ones come after all of them")
    func places() {
        #expect(Ranking.places(scores([95, 90, 80, 80, 70])) == [1, 2, 3, 3, 5])
        #expect(Ranking.places(scores([70, nil, 95])) == [2, nil, 1], "who has no score is not counted")
        #expect(Ranking.places([]).isEmpty)
    }

    @Test("percentiles are mid-ranks: nine who are alike are neither top nor bottom")
    func percentiles() {
        #expect(Ranking.percentiles(scores([70, 80, 80, 90, 95])) == [10, 40, 40, 70, 90].map { Fraction($0) })
        #expect(
            Ranking.percentiles(scores([Int](repeating: 100, count: 9) + [90]))
                == [Int](repeating: 55, count: 9).map { Fraction($0) } + [Fraction(5)])
        #expect(Ranking.percentiles(scores([50])) == [Fraction(50)])
        #expect(Ranking.percentiles(scores([nil, 50])) == [nil, Fraction(50)])
    }

    @Test("of 30 people without ties three are the top tenth, of ten one")
    func topTenth() {
        for (count, top) in [(30, 3), (10, 1), (1, 0)] {
            let percentiles = Ranking.percentiles(scores(Array(0..<count)))
            #expect(percentiles.count { $0 ?? .zero >= Fraction(90) } == top)
        }
    }

    @Test(
        "a share has a Wilson interval, of one call too",
        arguments: [
            (3, 60, 0.01715, 0.13701), (12, 600, 0.01148, 0.03463), (0, 20, 0, 0.16113), (1, 1, 0.20655, 1),
        ])
    func wilson(count: Int, total: Int, low: Double, high: Double) {
        let interval = WilsonInterval(count: count, of: total)
        #expect(abs(interval.low - low) < 0.000005)
        #expect(abs(interval.high - high) < 0.000005)
    }

    @Test("quantiles of the normal distribution")
    func normal() {
        #expect(abs(NormalDistribution.quantile(0.975) - 1.959963984540054) < 1e-9)
        #expect(abs(NormalDistribution.quantile(1 - 0.025 / 4) - 2.497705) < 0.0000005)
        #expect(NormalDistribution.quantile(0.5).magnitude < 1e-9)
        #expect(abs(NormalDistribution.quantile(0.025) + NormalDistribution.quantile(0.975)) < 1e-9)
    }

    @Test("ranks by calls with a violation: of four people only the first and the last differ")
    func intervals() {
        let intervals = RankInterval.intervals([(4, 400), (9, 300), (3, 60), (24, 400)])
        #expect(intervals.map(\.best) == [1, 1, 1, 2])
        #expect(intervals.map(\.worst) == [3, 4, 4, 4])
        #expect(intervals.map { $0.isTooWide(among: 4) } == [true, true, true, true])
        #expect(!RankInterval(best: 1, worst: 2).isTooWide(among: 4))
    }

    @Test("who has no call scored may have any place")
    func noCalls() {
        let intervals = RankInterval.intervals([(0, 0), (0, 100_000), (90_000, 100_000)])
        #expect(intervals.map(\.best) == [1, 1, 2])
        #expect(intervals.map(\.worst) == [3, 2, 3])
    }
}
