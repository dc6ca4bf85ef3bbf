import Model
import Testing

@testable import Performance

@Suite("Metrics are brought to 0…100")
struct MetricTests {
    @Test("attainment is actual over target, not above 100 and not below 0")
    func attainment() {
        let target = Fraction(120_000)
        let value = { Attainment.value(Fraction($0), of: target).map(Score.init(rounding:)) }
        #expect(value(95_000)?.description == "79.17")
        #expect(value(150_000)?.description == "100.00")
        #expect(value(-500)?.description == "0.00", "more was given back than came in")
    }

    @Test("without a target above 0 nothing can be said")
    func noTarget() {
        #expect(Attainment.value(Fraction(5), of: nil) == nil)
        #expect(Attainment.value(Fraction(5), of: .zero) == nil)
        #expect(Attainment.value(Fraction(0), of: Fraction(-1)) == nil)
    }

    @Test(
        "surveys of 1 to 5 lie on a straight line between 3.0 and 4.8",
        arguments: [("4.2", "66.67"), ("5.0", "100.00"), ("2.0", "0.00"), ("3.0", "0.00"), ("4.8", "100.00")])
    func straightLine(mean: String, value: String) throws {
        let line = try #require(try StraightLine(low: exact("3.0"), high: exact("4.8")))
        #expect(Score(rounding: line.value(try exact(mean))).description == value)
    }

    @Test("where less is better the same line falls, and two thresholds that are one are refused")
    func falling() throws {
        let line = try #require(StraightLine(low: Fraction(10), high: Fraction(0)))
        #expect(line.value(Fraction(3)) == Fraction(70))
        #expect(StraightLine(low: Fraction(3), high: Fraction(3)) == nil)
    }

    @Test(
        "few surveys are drawn to the team's mean, without a jump between none and some",
        arguments: [(0, "82.00"), (2, "84.17"), (10, "88.50"), (40, "92.40")])
    func shrinkage(count: Int, value: String) {
        let shrunk = Shrinkage().value(own: Fraction(95), count: count, team: Fraction(82))
        #expect(Score(rounding: shrunk).description == value)
        #expect(Shrinkage().isEstimate(count: count) == (count < 10))
    }

    @Test(
        "compliance: the sum of a period, and per 100 calls with at least 100 in the divisor",
        arguments: [
            (600, 12, "88.00", "98.00"), (60, 3, "97.00", "97.00"), (20, 2, "98.00", "98.00"), (1, 120, "0.00", "0.00"),
        ])
    func compliance(calls: Int, points: Int, sum: String, per100: String) {
        let score = { (rule: ComplianceScore) in
            rule.value(deductions: Points(points), calls: calls).map(Score.init(rounding:))?.description
        }
        #expect(score(.sum) == sum)
        #expect(score(.per100) == per100)
    }

    @Test("no call is no score, neither good nor bad; a day is summed, longer periods are per 100 calls")
    func noCalls() {
        #expect(ComplianceScore.sum.value(deductions: .zero, calls: 0) == nil)
        #expect(ComplianceScore.per100.value(deductions: .zero, calls: 0) == nil)
        #expect(ComplianceScore.standard(for: .day) == .sum)
        #expect(Period.Kind.allCases.filter { $0 != .day }.allSatisfy { ComplianceScore.standard(for: $0) == .per100 })
    }

    @Test("a payment earns 10 points for 10,000 yuan, exactly, and two payments what their sum earns")
    func contribution() {
        let points = ContributionPoints()
        #expect(points.points(of: Money(minorUnits: 345_678, .yuan)).description == "3.45678")
        #expect(
            points.points(of: Money(minorUnits: 1, .yuan)) + points.points(of: Money(minorUnits: 2, .yuan))
                == points.points(of: Money(minorUnits: 3, .yuan)))
    }
}
