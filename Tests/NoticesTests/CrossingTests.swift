import Model
import Testing

@testable import Notices

@Suite("Crossings, as methods.md section 9 works them")
struct CrossingTests {
    static let first = LocalDate(dayNumber: 20_485)

    /// One value a day; nil where there is none.
    private func series(_ values: [String?]) -> [(day: LocalDate, value: Score?)] {
        values.enumerated().map { (Self.first.adding(days: $0), $1.flatMap { Score($0) }) }
    }

    /// The places of raising and clearing, from 1.
    private func places(_ crossings: [Crossing]) -> [[Int?]] {
        crossings.map { crossing in
            [crossing.since, crossing.until].map { $0.map { $0.dayNumber - Self.first.dayNumber + 1 } }
        }
    }

    @Test("ten days about the line are two alerts: raised at 3, cleared at 7, raised at 9")
    func worked() {
        let values = ["84", "81", "79.5", "80.5", "79", "81", "82", "85", "79.9", "78"]
        let crossings = Hysteresis.standard.crossings(of: series(values))
        #expect(places(crossings) == [[3, 7], [9, nil]])
        #expect(crossings.map(\.value) == ["79.50", "79.90"])
    }

    @Test("exactly 80 does not raise, and 81.99 does not clear")
    func edges() {
        #expect(Hysteresis.standard.crossings(of: series(["80", "80.00"])).isEmpty)
        #expect(places(Hysteresis.standard.crossings(of: series(["79.99", "81.99"]))) == [[1, nil]])
        #expect(places(Hysteresis.standard.crossings(of: series(["79.99", "81.99", "82"]))) == [[1, 3]])
    }

    @Test("a missing score neither raises nor clears")
    func missing() {
        #expect(places(Hysteresis.standard.crossings(of: series([nil, "79", nil, "78", nil]))) == [[2, nil]])
        #expect(Hysteresis.standard.crossings(of: series([nil, nil])).isEmpty)
    }

    @Test("a line to clear at below the line to raise at is refused")
    func lines() {
        #expect(Hysteresis(raiseBelow: Score(hundredths: 8000), clearFrom: Score(hundredths: 7999)) == nil)
        #expect(Hysteresis(raiseBelow: Score(hundredths: 8000), clearFrom: Score(hundredths: 8000)) != nil)
    }

    private func falling(_ values: [Int]) -> [[Int?]] {
        places(
            FallingRun.crossings(
                of: values.enumerated().map { (Self.first.adding(days: $0), Fraction($1)) }))
    }

    @Test("seven falls in a row are eight values, each below the one before; equal breaks it")
    func falls() {
        #expect(falling([98, 97, 96, 95, 94, 93, 92]).isEmpty)
        #expect(falling([98, 97, 96, 95, 94, 93, 92, 91]) == [[8, nil]])
        #expect(falling([98, 97, 96, 95, 95, 94, 93, 92, 91]).isEmpty)
        #expect(falling([98, 97, 96, 95, 94, 93, 92, 91, 90, 90]) == [[8, 10]])
    }

    @Test("days with fewer than 10 calls are passed over, and a day's value is of its own calls alone")
    func days() {
        let days = [(100, 2), (9, 9), (50, 2), (10, 1)].enumerated().map { place, day in
            ConductDay(day: Self.first.adding(days: place), calls: day.0, deducted: Points(day.1))
        }
        #expect(FallingRule.series(of: days).map(\.value) == [Fraction(98), Fraction(96), Fraction(90)])
    }

    @Test("the sum of violations beyond the usual alarms on day 5")
    func cumulative() throws {
        let sum = try #require(CumulativeSum(usual: 0.02, bad: 0.04, limit: 4))
        #expect(abs(sum.perCall - 0.028854) < 0.0000005)
        let days = [1, 2, 3, 2, 4].map { (violations: $0, calls: 50) }
        var found = 0.0
        for (day, worked) in zip(days, [0, 0.5573, 2.1146, 2.6719, 5.2292]) {
            found = sum.sum(after: found, day)
            #expect(abs(found - worked) < 0.00005)
        }
        #expect(places(sum.crossings(of: conduct([1, 2, 3, 2, 4]))) == [[5, nil]])
        #expect(CumulativeSum(usual: 0) == nil)
    }

    /// Days of 50 calls with so many violations.
    private func conduct(_ violations: [Int]) -> [ConductDay] {
        violations.enumerated().map { place, violations in
            ConductDay(day: Self.first.adding(days: place), calls: 50, flagged: violations, deducted: .zero)
        }
    }

    @Test("after an alarm the sum starts again at 0; it is over at the end of a later day at 0")
    func cumulativeAgain() throws {
        let sum = try #require(CumulativeSum(usual: 0.02, limit: 4))
        // 1.5573 and 0.1146 after the alarm, then 0; six on one day are an alarm by themselves.
        #expect(places(sum.crossings(of: conduct([1, 2, 3, 2, 4, 3, 0, 1, 6]))) == [[5, 8], [9, nil]])
        #expect(places(sum.crossings(of: conduct([1, 2, 3, 2, 4, 6, 1]))) == [[5, 7]], "a second alarm within one")
        #expect(sum.crossings(of: conduct([1, 1, 2, 1, 2, 1, 2, 1])).isEmpty)
    }

    @Test("a feed that came weekly is stopped after so many days, and comes back")
    func silence() {
        let silence = FeedSilence(days: 10)
        let arrivals = [0, 7, 14, 20].map { Self.first.adding(days: $0) }
        func found(_ today: Int, _ arrivals: [LocalDate]) -> [[Int?]] {
            places(silence.crossings(of: arrivals, today: Self.first.adding(days: today)))
        }
        #expect(found(29, arrivals).isEmpty)
        #expect(found(30, arrivals) == [[31, nil]])
        #expect(found(40, arrivals + [Self.first.adding(days: 35)]) == [[31, 36]])
        #expect(found(40, arrivals + [Self.first.adding(days: 30)]).isEmpty, "it came on the day")
        #expect(found(90, [0, 8, 14, 20].map { Self.first.adding(days: $0) }).isEmpty, "not weekly")
        #expect(found(90, Array(arrivals.suffix(3))).isEmpty, "too young")
    }
}
