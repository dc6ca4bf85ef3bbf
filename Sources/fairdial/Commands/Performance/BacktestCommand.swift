import ArgumentParser
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct BacktestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backtest", abstract: "How good forecasts of past months would have been.",
        discussion: """
            fairdial performance backtest --months 6 --period 2026-02

            Each month is forecast at 25, 50 and 75 % of its working days from what was known then, and held against what
            came, beside three plain ways to say it: the run rate, last month, and the team's mean.
            """)

    @Option(help: "How many months to look back at, 1 to 60.") var months = 12
    @Option(help: ArgumentHelp("The last of them. Default: last month.", valueName: "month")) var period: String?
    @OptionGroup var currency: CurrencyOptions
    @Option(help: "Of what is drawn by chance; the same gives the same.") var seed: UInt64 = 1
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let texts = output.catalogue
        if let period, Period(period)?.kind != .month {
            throw ValidationError(texts.text("forecast.notAMonth", ["found": period]))
        }
        if !(1...60).contains(months) {
            throw ValidationError(texts.text("forecast.badMonths", ["found": "\(months)"]))
        }
    }

    func run() async throws {
        let texts = output.catalogue
        let last = try lastMonth
        let first = Period(.month, of: last.first.adding(months: 1 - months))
        let store = try await database.openStore()
        let sources = try await ForecastSources(
            of: last, before: months - 1 + ForecastRun.monthsBefore, currency.value, in: store)
        try await store.close()
        sources.noteMissingCalendars(texts)
        let (history, seed) = (sources.history, seed)
        let (summaries, seen) = try await Blocking.run {
            let cases = ForecastUnit.Level.allCases.map { level in
                Backtest(history, seed: seed).cases(level) { $0 >= first }
            }
            return (cases.flatMap { BacktestSummary.all($0, seed: seed) }, Set(cases.joined().map(\.month)))
        }
        guard let earliest = seen.min(), let latest = seen.max() else {
            Console.note(Message("forecast.noMonths", ["period": last.description]), texts)
            return try ExitStatus.nothingDone.end()
        }
        let gaps = ["first": earliest.description, "last": latest.description, "seed": "\(seed)"]
        write(summaries, texts.text("forecast.backtest.title", gaps))
    }

    private var lastMonth: Period {
        get throws {
            if let named = period.flatMap({ Period($0) }) { return named }
            return Period(.month, of: try PeriodOptions.today(try database.configuration())).previous
        }
    }

    private func write(_ summaries: [BacktestSummary], _ title: String) {
        switch format {
        case .table:
            Console.result(title + "\n")
            Console.result(BacktestTable(texts: output.catalogue).render(summaries), terminator: "")
        case .json:
            Console.note(title)
            for summary in summaries { Console.result(BacktestLines.json(summary)) }
        case .csv:
            Console.note(title)
            Console.result(BacktestLines.csv(summaries), terminator: "")
        }
    }
}
