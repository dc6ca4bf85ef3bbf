import ArgumentParser
import Foundation
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct QuarterReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarter", abstract: "The quarterly review: links, rules, use, appeals and forecasts.",
        discussion: """
            fairdial report quarter --period 2026-Q1 --output review.html

            How metrics went along with each other then and now, which rules changed and what became of complaints, how
            the system was used, what was objected to with what success, and how good forecasts were. Of the whole group.
            """)

    @Option(help: ArgumentHelp("2026-Q1. Default: the quarter that ended last.", valueName: "quarter"))
    var period: String?
    @OptionGroup var currency: CurrencyOptions
    @OptionGroup var document: DocumentOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard let period, Period(period)?.kind != .quarter else { return }
        throw ValidationError(output.catalogue.text("quarter.badPeriod", ["found": period]))
    }

    func run() async throws {
        let now = try DocumentOptions.now(try database.configuration())
        let quarter = period.flatMap { Period($0) } ?? Period(.quarter, of: now.localDay).previous
        let store = try await database.openStore()
        let keeper = ScoreKeeper(store: store)
        let scores = try await keeper.scores(quarter)
        guard !scores.isEmpty else {
            try await store.close()
            Console.note(Message("performance.nobody", ["period": quarter.description]), output.catalogue)
            return try ExitStatus.nothingDone.end()
        }
        let earlier = try await keeper.scores(quarter.previous)
        let facts = try await facts(of: quarter, MetricLinks(scores, earlier: earlier), now, store)
        let frame = try await document.frame(quarter, ReportScope(), store, database, output)
        try await store.close()
        try await document.write(QuarterReport(frame, facts).document, output)
    }

    private func facts(
        of quarter: Period, _ links: MetricLinks, _ now: ZonedTime, _ store: CallStore
    ) async throws -> QuarterReport.Facts {
        let instants = quarter.instants(in: now.zone)
        let effects = try await store.ruleEffects(in: quarter, zone: now.zone, through: now.localDay.adding(days: -1))
        let use = try await store.systemUse(instants)
        let appeals = try await store.appeals().filter { instants.contains($0.filedAt) }
        let rates = try await store.appealRates(filed: instants)
        return QuarterReport.Facts(
            links: links, effects: effects, use: use, appeals: appeals, rates: rates,
            forecasts: try await forecasts(of: quarter, before: now.localDay, store))
    }

    /// Of the months of the quarter that are over.
    private func forecasts(
        of quarter: Period, before today: LocalDate, _ store: CallStore
    ) async throws -> [BacktestSummary] {
        let months = (0..<3).map { Period(.month, of: quarter.first.adding(months: $0)) }.filter { $0.end <= today }
        guard let last = months.last else { return [] }
        let sources = try await ForecastSources(
            of: last, before: months.count - 1 + ForecastRun.monthsBefore, currency.value, in: store)
        sources.noteMissingCalendars(output.catalogue)
        let history = sources.history
        return try await Blocking.run {
            ForecastUnit.Level.allCases.flatMap { level in
                BacktestSummary.all(Backtest(history, seed: 1).cases(level) { months.contains($0) }, seed: 1)
            }
        }
    }
}

extension Period {
    /// From the beginning of its first day until that of the first day after it, microseconds since 1970 UTC.
    fileprivate func instants(in zone: String) -> Range<Int64> {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        func start(_ day: LocalDate) -> Int64 {
            let date = calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day))
            return Int64((date?.timeIntervalSince1970 ?? 0) * 1_000_000)
        }
        return start(first)..<start(end)
    }
}
