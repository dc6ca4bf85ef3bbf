import Model
import Testing

@testable import Performance

@Suite("Forecasts of past months held against what came")
struct BacktestTests {
    /// Five people of one team and one of another, who always bring in the same.
    private static func company() throws -> ForecastCompany {
        var company = ForecastCompany()
        for place in 1...5 { try company.hire("E-\(place)", monthly: 18 + 3 * place, lastDay: "2026-02-28") }
        try company.hire("E-9", team: "T-2", monthly: 30, lastDay: "2026-02-28")
        return company
    }

    @Test("each month with one before it is forecast at three stages, for each person, team and branch")
    func stages() throws {
        let backtest = Backtest(try Self.company().history(), seed: 1)
        let cases = backtest.cases(.employee)
        #expect(cases.count == 6 * 3 * 6)
        #expect(Set(cases.map(\.stage)) == [0.25, 0.5, 0.75])
        #expect(Set(cases.map(\.month)) == Set(ForecastCompany.months.dropFirst()))
        #expect(backtest.cases(.team).count == 6 * 3 * 2 && backtest.cases(.branch).count == 6 * 3)
        #expect(backtest.cases(.employee) { $0 == ForecastCompany.february }.count == 3 * 6)
    }

    @Test("who always brings in the same is forecast well, later in the month better")
    func steady() throws {
        let cases = Backtest(try Self.company().history(), seed: 1).cases(.employee)
        let summaries = BacktestSummary.all(cases, seed: 1)
        #expect(summaries.map(\.stage) == [0.25, 0.5, 0.75, nil])
        #expect(summaries[2].error < summaries[0].error && summaries[2].error < 3, "\(summaries[2].error)")
        #expect(summaries[3].count == cases.count)
        let all = summaries[3]
        #expect(all.brier.score < 0.25 && all.pinball.allSatisfy { $0 >= 0 } && all.rankedScore > 0)
        let team = try #require(all.baselines[.teamMean])
        #expect(team.difference.isBetter, "the team's mean does not know that people differ")
    }

    @Test("what comes after the stage changes no forecast, only what it is held against")
    func hindsight() throws {
        var company = try Self.company()
        let before = Backtest(company.history(), seed: 1).cases(.employee)
        try company.pay("E-1", on: "2026-02-28", 50_000)
        let after = Backtest(company.history(), seed: 1).cases(.employee)
        for (old, new) in zip(before, after) where old.subject != "E-1" || old.month != ForecastCompany.february {
            #expect(old.expected == new.expected && old.came == new.came)
        }
        let last = try #require(after.last { $0.subject == "E-1" && $0.month == ForecastCompany.february })
        let same = try #require(before.last { $0.subject == "E-1" && $0.month == ForecastCompany.february })
        #expect(last.expected == same.expected && last.low == same.low && last.came > same.came + 40)
    }

    @Test("who was not hired by the stage was not known then")
    func unknown() throws {
        var company = try Self.company()
        try company.hire("E-8", on: "2026-02-14", monthly: 27, lastDay: "2026-02-28")
        let cases = Backtest(company.history(), seed: 1).cases(.employee)
        #expect(cases.filter { $0.subject == "E-8" }.map(\.stage) == [0.75])
    }

    @Test("intervals are the model's own until four earlier months were forecast, then corrected by them")
    func correction() throws {
        let history = try Self.company().history()
        let months = ForecastCompany.months
        let cases = Backtest(history, seed: 1).cases(.employee)
        func isUncorrected(_ month: Period) -> Bool {
            cases.filter { $0.month == month }.allSatisfy { $0.isHeld == $0.isHeldUncorrected }
        }
        #expect(isUncorrected(months[4]))
        // Who always brings in the same needs less room than chance would.
        let width = { (month: Period) in
            cases.filter { $0.month == month && $0.stage == 0.5 }.reduce(0) { $0 + $1.high - $1.low }
        }
        #expect(width(months[6]) < 0.8 * width(months[4]))
        let forecast = try #require(
            ForecastRun(history, asOf: try ForecastCompany.day("2026-02-14")).forecasts(.employee).first)
        #expect(forecast.outlook?.isCorrected == true)
    }

    @Test("the same seed gives the same, to the last digit")
    func seeds() throws {
        let history = try Self.company().history()
        func summaries(_ seed: UInt64) -> [BacktestSummary] {
            BacktestSummary.all(Backtest(history, seed: seed).cases(.employee), seed: seed)
        }
        #expect(summaries(1) == summaries(1))
        #expect(summaries(1)[0].rankedScore != summaries(2)[0].rankedScore)
    }

    @Test(
        "the baselines: run rate in working days, last month, the team's mean; a part of a month is taken as that part")
    func baselines() throws {
        var company = try Self.company()
        try company.hire("E-7", left: "2026-02-25", monthly: 27, lastDay: "2026-02-28")
        try company.hire("E-8", on: "2026-02-09", monthly: 24, lastDay: "2026-02-28")
        let history = company.history()
        let baselines = Baselines(history, month: 6)
        let records = history.records[6]
        func said(_ baseline: Baseline, _ name: String) throws -> Double? {
            let record = try #require(records.first { history.people[$0.person].text == name })
            return baselines.said(baseline, of: record, in: record.lastTeam, through: 13)
        }
        let record = try #require(records.first { history.people[$0.person].text == "E-1" })
        #expect(try said(.runRate, "E-1") == Double(record.amount(through: 13)) * 16 / 11)
        #expect(try said(.lastMonth, "E-1") == 21 * 4000_00)
        #expect(try said(.teamMean, "E-1") == 27 * 4000_00)
        #expect(try said(.lastMonth, "E-7") == 27.0 * 4000_00 * 12 / 16)
        #expect(try said(.lastMonth, "E-8") == nil)
        #expect(try said(.teamMean, "E-8") == 27.0 * 4000_00 * 11 / 16)
    }

    @Test("of nothing there is no summary, and a company of one month cannot be looked back at")
    func nothing() throws {
        #expect(BacktestSummary([], seed: 1) == nil)
        #expect(try Backtest(Self.company().history(months: 1), seed: 1).cases(.employee).isEmpty)
    }
}
