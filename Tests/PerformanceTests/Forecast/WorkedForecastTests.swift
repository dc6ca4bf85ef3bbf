import Model
import Testing

@testable import Performance

/// 60 % of the target after two weeks of February 2026 in China: 18 payments, 72,000 of 120,000 yuan; 108 of 162 past
/// payments came by the same stage.
@Suite("60 % after two weeks: where the month is heading")
struct WorkedForecastTests {
    private struct Case: Sendable {
        let teamMean: Double
        let past: Double
        let prior: Double
        let still: Double
        let expected: Double
        let whole: Double
        let most: Double
        let quantiles: [Double]
    }

    private static let share = 2 / 3.0

    private static func outlook(_ rate: PaymentRate) -> Outlook {
        let rest = RestOfMonth(
            payments: rate.payments(over: 1 - share), amount: PaymentAmount(mean: 4000_00, shape: 2))
        return Outlook(soFar: 72_000_00, rest: rest, target: 120_000_00)
    }

    private static func rate(teamMean: Double, past: Double) -> PaymentRate {
        PaymentRate(likeMean: teamMean, weight: 2, count: past, months: past > 0 ? 6 : 0)
    }

    @Test(
        "the three people of the worked case",
        arguments: [
            Case(
                teamMean: 27, past: 162, prior: 27, still: 9, expected: 90, whole: 0.200673, most: 0.462956,
                quantiles: [74.9587, 88.8430, 106.5208]),
            Case(
                teamMean: 24, past: 162, prior: 26.25, still: 114 / 13, expected: 89.2308, whole: 0.183233,
                most: 0.438039, quantiles: [74.3961, 88.0735, 105.5450]),
            Case(
                teamMean: 24, past: 0, prior: 24, still: 8.25, expected: 87.5, whole: 0.152120, most: 0.382254,
                quantiles: [72.7906, 86.2599, 103.7943]),
        ])
    private func people(_ one: Case) throws {
        let prior = Self.rate(teamMean: one.teamMean, past: one.past)
        #expect(abs(prior.mean - one.prior) < 1e-9)
        let now = prior.seeing(18, over: Self.share)
        #expect(abs(now.payments(over: 1 - Self.share).mean - one.still) < 1e-9)
        let outlook = Self.outlook(now)
        let expected = try #require(outlook.attainment(outlook.expected))
        #expect(abs(expected - one.expected) < 5e-5)
        let whole = try #require(outlook.chance())
        #expect(abs(whole - one.whole) < 5e-7)
        let most = try #require(outlook.chance(ofReaching: 0.9))
        #expect(abs(most - one.most) < 5e-7)
        for (share, value) in zip([0.1, 0.5, 0.9], one.quantiles) {
            let quantile = try #require(outlook.attainment(outlook.quantile(share)))
            #expect(abs(quantile - value) < 5e-5)
        }
        let interval = outlook.interval(0.8)
        #expect(abs(interval.lowerBound - outlook.quantile(0.1)) < 1e-6)
        #expect(abs(interval.upperBound - outlook.quantile(0.9)) < 1e-6)
    }

    @Test("the first forecast is 90 % exactly, with a deviation of 12.4035 points; the normal distribution is too wide")
    func spread() {
        let outlook = Self.outlook(Self.rate(teamMean: 27, past: 162).seeing(18, over: Self.share))
        #expect(abs(outlook.expected - 108_000_00) < 1e-6)
        let deviation = outlook.rest.variance.squareRoot() / 120_000
        #expect(abs(deviation - 12.4035) < 5e-5)
        #expect(abs(1 - NormalDistribution.share(below: 10 / deviation) - 0.2101) < 5e-5)
    }

    @Test("how far out an outcome lay is the level of the interval that it ends")
    func outness() {
        let outlook = Self.outlook(Self.rate(teamMean: 27, past: 162).seeing(18, over: Self.share))
        #expect(abs(outlook.outness(of: outlook.quantile(0.9)) - 0.8) < 1e-6)
        #expect(abs(outlook.outness(of: outlook.quantile(0.1)) - 0.8) < 1e-6)
        #expect(outlook.outness(of: outlook.quantile(0.5)) < 1e-6)
        #expect(outlook.outness(of: 71_000_00) == 1, "something was given back")
    }

    @Test("draws have the mean and deviation of the distribution, and as many reach the target as it says")
    func draws() {
        let outlook = Self.outlook(Self.rate(teamMean: 27, past: 162).seeing(18, over: Self.share))
        var numbers = SeededNumbers(seed: 3)
        let draws = (0..<40_000).map { _ in outlook.rest.draw(&numbers) }
        let mean = draws.reduce(0, +) / 40_000
        #expect(abs(mean - outlook.rest.mean) < 0.01 * outlook.rest.mean)
        let reached = Double(draws.count { $0 >= 48_000_00 }) / 40_000
        #expect(abs(reached - 0.200673) < 0.008)
    }

    @Test("κ of a team by moments: 72/13 months, so 162 payments in six months are 25.56 a month, and 120 are 21.92")
    func weight() {
        let totals = [150.0, 162, 120, 168, 132, 132]
        let spread = Spread(totals.map { (sum: $0, exposure: 6) })
        #expect(spread.mean == 24)
        #expect(abs(spread.variance - 13 / 3.0) < 1e-12)
        #expect(abs(spread.weight - 72 / 13.0) < 1e-12)
        for (total, mean) in [(162.0, 25.56), (120, 21.92)] {
            let rate = PaymentRate(likeMean: 24, weight: spread.weight, count: total, months: 6)
            #expect(abs(rate.mean - mean) < 5e-3)
        }
    }

    @Test("a team whose people differ by chance alone gives everyone its mean")
    func alike() {
        let spread = Spread([140.0, 144, 148, 145].map { (sum: $0, exposure: 6) })
        #expect(spread.variance < 0 && spread.weight == .infinity)
    }
}

@Suite("How payments spread over a month")
struct DayWeightTests {
    private static let february = Period("2026-02") ?? Period(.month, of: LocalDate(dayNumber: 0))

    private func days() throws -> MonthDays {
        MonthDays(Self.february, Plans.calendar)
    }

    @Test("16 working days of which the last three weigh half as much again: after 11 days 11 ÷ 17.5, not 11 ÷ 16")
    func tiny() throws {
        let days = try days()
        let close = days.place(of: try #require(LocalDate("2026-02-14")))
        #expect(days.workingDays(in: 0..<28) == 16 && days.workingDays(in: 0..<close + 1) == 11)
        let weights = DayWeights { kind in
            switch kind {
            case .dayOff: 0
            case .thirdLast, .secondLast, .last: 1.5
            default: 1
            }
        }
        let share = weights.shares(of: days).share(of: 0..<close + 1)
        #expect(abs(share - 0.628571) < 5e-7)
        #expect(abs(60 / share - 95.4545) < 5e-5)
        let even = DayWeights.even.shares(of: days).share(of: 0..<close + 1)
        #expect(abs(60 / even - 87.2727) < 5e-5, "the run rate in working days")
    }

    @Test("a holiday changes nothing where nobody pays on it: its last day is as its first")
    func holiday() throws {
        let days = try days()
        let shares = DayWeights.even.shares(of: days)
        #expect(shares.share(of: 0..<14) == shares.share(of: 0..<23))
        #expect(days.day(atShare: 11 / 16.0) == 13 && days.day(atShare: 1) == 27 && days.day(atShare: 0.01) == 1)
    }

    @Test("weights are learnt from past months, drawn to 1 by fifty payments; of nothing seen nothing is learnt")
    func learnt() throws {
        let days = try days()
        let payments = days.kinds.map { $0 == .dayOff ? 20 : $0 == .last ? 200 : 100 }
        let weights = DayWeights(learntFrom: [(days, payments), (days, payments)])
        #expect(abs(weights[.last] - 450 / 250.0) < 1e-12 && abs(weights[.middle] - 1) < 1e-12)
        #expect(abs(weights[.dayOff] - 480 / 2450.0) < 1e-12, "of 12 days in each month")
        #expect(DayWeights(learntFrom: []) == .even)
        #expect(DayWeights(learntFrom: [(days, days.kinds.map { _ in 0 })]) == .even)
    }

    @Test("a month without a working day spreads over all its days")
    func noWork() throws {
        let off = Set(Self.february.dates)
        let calendar = WorkingCalendar(
            country: "XX", years: [2026: WorkingCalendar.Year(off: off, worked: [], source: "none")])
        let days = MonthDays(Self.february, calendar)
        #expect(abs(DayWeights.even.shares(of: days).share(of: 0..<14) - 0.5) < 1e-12)
        #expect(days.day(atShare: 0.5) == 13)
    }
}
