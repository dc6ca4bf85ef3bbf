import Model
import Testing

@testable import Performance

@Suite("Forecasts of a company's month")
struct ForecastTests {
    /// Five people alike, who bring in 27 payments a month.
    private static func company() throws -> ForecastCompany {
        var company = ForecastCompany()
        for place in 1...5 { try company.hire("E-\(place)", monthly: 27) }
        return company
    }

    @Test("who was always at 90 % is expected there two weeks into the month, and the interval holds it")
    func steady() throws {
        let forecast = try Self.company().forecast("E-1")
        let outlook = try #require(forecast.outlook)
        let expected = try #require(forecast.expected)
        #expect(abs(expected - 90) < 3, "\(expected)")
        #expect(forecast.soFar == 18 * 4000_00 || forecast.soFar == 19 * 4000_00, "\(forecast.soFar)")
        #expect(outlook.low < outlook.median && outlook.median < outlook.high)
        let chance = try #require(outlook.chance)
        #expect((0..<0.5).contains(chance))
        #expect(forecast.asOf.description == "2026-02-14" && forecast.month == ForecastCompany.february)
    }

    @Test("before the month has begun and on its first day the forecast is what past months say")
    func firstDay() throws {
        for day in ["2026-01-31", "2026-02-01"] {
            let forecast = try Self.company().forecast("E-1", asOf: day)
            let expected = try #require(forecast.expected)
            #expect(forecast.soFar == 0 && abs(expected - 90) < 3, "\(expected)")
        }
    }

    @Test("a month that is still under way does not count as a past one of the next")
    func ahead() throws {
        let company = try Self.company()
        let (next, soon) = (company.history(ahead: 1), try ForecastCompany.day("2026-02-14"))
        let early = try #require(ForecastRun(next, asOf: soon).forecasts(.employee).first)
        let outlook = try #require(early.outlook)
        #expect(early.month.description == "2026-03" && abs(outlook.expected - 108_000_00) < 3000_00)
    }

    @Test("what comes after the day is not looked at; at the month's end nothing is left to expect")
    func closeOfMonth() throws {
        var company = ForecastCompany()
        for place in 1...5 { try company.hire("E-\(place)", monthly: 27, lastDay: "2026-02-28") }
        let before = try company.forecast("E-1", asOf: "2026-02-13")
        try company.pay("E-1", on: "2026-02-25", 500_000)
        #expect(try company.forecast("E-1", asOf: "2026-02-13") == before)
        let end = try company.forecast("E-1", asOf: "2026-03-15")
        #expect(end.asOf.description == "2026-02-28")
        let outlook = try #require(end.outlook)
        #expect(outlook.expected == Double(end.soFar) && outlook.low == outlook.high && outlook.chance == 1)
    }

    @Test("over a holiday the forecast stands still")
    func holiday() throws {
        let company = try Self.company()
        let before = try #require(try company.forecast("E-1", asOf: "2026-02-14").expected)
        let after = try #require(try company.forecast("E-1", asOf: "2026-02-23").expected)
        #expect(abs(before - after) < 0.7, "\(before) \(after)")
    }

    @Test("a newcomer without a past is likened to the team, and is less sure than the others")
    func newcomer() throws {
        var company = try Self.company()
        try company.hire("E-9", on: "2026-02-01", monthly: 27)
        let (new, old) = (try company.forecast("E-9"), try company.forecast("E-1"))
        let expected = try #require(new.expected)
        #expect(abs(expected - 90) < 4)
        let (newOutlook, oldOutlook) = (try #require(new.outlook), try #require(old.outlook))
        #expect(newOutlook.high - newOutlook.low >= oldOutlook.high - oldOutlook.low)
    }

    @Test("who is hired or leaves within the month is expected to bring in what their days are worth")
    func parts() throws {
        var company = try Self.company()
        try company.hire("E-8", on: "2026-02-09", monthly: 27)
        try company.hire("E-9", left: "2026-02-25", monthly: 27)
        let hired = try #require(try company.forecast("E-8").expected)
        let leaving = try #require(try company.forecast("E-9").expected)
        let whole = try #require(try company.forecast("E-1").expected)
        #expect(abs(hired - whole * 11 / 16) < 5, "\(hired)")
        #expect(abs(leaving - whole * 12 / 16) < 5, "\(leaving)")
        let gone = try company.forecast("E-9", asOf: "2026-02-26")
        #expect(gone.outlook?.expected == Double(gone.soFar), "nothing more can come")
    }

    @Test(
        "without a target, or with one of 0, the amount is forecast, and no attainment and no chance",
        arguments: [nil, 0])
    func noTarget(target: Int?) throws {
        var company = try Self.company()
        try company.hire("E-9", monthly: 27, target: target)
        let forecast = try company.forecast("E-9")
        let outlook = try #require(forecast.outlook)
        #expect(abs(outlook.expected - 108_000_00) < 4000_00)
        #expect(forecast.target == nil && forecast.expected == nil && outlook.chance == nil)
    }

    @Test("a very large payment counts so far, and makes no more of it expected")
    func veryLarge() throws {
        var company = ForecastCompany()
        for place in 1...5 {
            let amounts = [1000, 4000, 7000].map { $0 * (7 + place) / 10 }
            try company.hire("E-\(place)", monthly: 27, of: amounts)
        }
        let before = try #require(try company.forecast("E-1").outlook)
        try company.pay("E-1", on: "2026-02-13", 400_000)
        let after = try #require(try company.forecast("E-1").outlook)
        let more = after.expected - before.expected - 400_000_00
        #expect(more > 0 && more < 3000_00, "one payment more says a little: \(more)")
        #expect(after.chance == 1)
    }

    @Test("where no month has a payment before, this one's own run is gone by; without any nothing is said")
    func firstMonth() throws {
        let company = try Self.company()
        let forecast = try company.forecast("E-1", months: 1)
        let expected = try #require(forecast.expected)
        #expect(abs(expected - 88) < 6, "\(expected)")
        #expect(forecast.outlook?.isCorrected == false)
        #expect(try company.forecast("E-1", asOf: "2026-02-01", months: 1).outlook == nil)
    }

    @Test("in a first month one's own run is counted once: before it everyone is alike")
    func ownRunOnce() throws {
        var company = try Self.company()
        try company.hire("E-9", monthly: 40)
        let learnt = Learnt(company.history(months: 1), before: 0, through: 13)
        #expect(learnt.counts.rate(of: 0, in: 0) == learnt.counts.rate(of: 5, in: 0))
        let later = Learnt(company.history(), before: 6, through: 13)
        #expect(later.counts.rate(of: 0, in: 0).mean + 5 < later.counts.rate(of: 5, in: 0).mean)
    }

    @Test("a team's forecast is the sum of its people's, and surer than each; one of one person is that person's")
    func teams() throws {
        var company = try Self.company()
        try company.hire("E-9", team: "T-2", monthly: 30)
        let people = try company.forecasts().compactMap(\.outlook)
        let teams = try company.forecasts(.team)
        #expect(teams.map(\.unit) == ["T-1", "T-2"].map { .team(Team(branch: "B-1", name: $0)) })
        let (first, alone) = (try #require(teams[0].outlook), try #require(teams[1].outlook))
        #expect(abs(first.expected - people[0..<5].reduce(0) { $0 + $1.expected }) < 1e-3)
        #expect(first.high - first.low < people[0..<5].reduce(0) { $0 + $1.high - $1.low })
        #expect(abs(alone.expected - people[5].expected) < 1e-3 && abs(alone.median - people[5].median) < 1)
        let branch = try #require(try company.forecasts(.branch).first)
        #expect(branch.target == 6 * 120_000_00)
        #expect(branch.unit == .branch("B-1"))
    }

    @Test("in a team only those count who have a target, for what the others bring in is not what it was set for")
    func aimless() throws {
        var company = try Self.company()
        let before = try company.forecasts(.team)
        try company.hire("E-9", monthly: 27, target: nil)
        let after = try company.forecasts(.team)
        #expect(after[0].target == before[0].target && after[0].soFar == before[0].soFar)
    }

    @Test("nobody employed: nobody is forecast")
    func nobody() throws {
        #expect(try ForecastCompany().forecasts().isEmpty)
    }
}

@Suite("What several people may still bring in together")
struct SummedRestTests {
    private func rest(_ count: Double) -> RestOfMonth {
        RestOfMonth(
            payments: NegativeBinomial(size: 200, probability: 200 / (200 + count)),
            amount: PaymentAmount(mean: 4000, shape: 0.8))
    }

    @Test("means and variances add up exactly; the distribution is near to that of sums of draws", arguments: [3, 8])
    func sums(people: Int) {
        let parts = (0..<people).map { rest(4 + Double($0)) }
        let sum = SummedRest(parts)
        #expect(abs(sum.mean - parts.reduce(0) { $0 + $1.mean }) < 1e-9)
        #expect(abs(sum.variance - parts.reduce(0) { $0 + $1.variance }) < 1e-3)
        var numbers = SeededNumbers(seed: 11)
        let draws = (0..<20_000).map { _ in parts.reduce(0) { $0 + $1.draw(&numbers) } }
        for share in [0.1, 0.5, 0.9] {
            let below = Double(draws.count { $0 <= sum.quantile(share) }) / 20_000
            #expect(abs(below - share) < 0.012, "\(share): \(below)")
        }
    }

    @Test("of nobody, or of those who are done, nothing more comes")
    func nothing() {
        let none = SummedRest([])
        #expect(none.quantile(0.9) == 0 && none.share(upTo: 0) == 1 && none.share(from: 1) == 0)
    }
}
