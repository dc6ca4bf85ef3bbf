import ArgumentParser
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct BranchReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "branches", abstract: "Branches side by side: scores, money and conduct.",
        discussion: """
            fairdial report branches --period 2026-02 --output branches.html
            fairdial report branches --period 2026-Q1 --format xlsx --output branches.xlsx

            Each payment, call and score counts for the branch by the days on which its employee belonged to it.
            While a month runs, its forecasts stand beside.
            """)

    @OptionGroup var period: PeriodOptions
    @OptionGroup var currency: CurrencyOptions
    @OptionGroup var document: DocumentOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try database.configuration()
        let period = try period.value(configuration)
        let store = try await database.openStore()
        let facts = try await store.branchFacts(period, currency.value)
        let scores = try await ScoreKeeper(store: store).scores(period)
        let means = BranchMeans.all(scores, try await store.roster(), currency.value)
        let today = try PeriodOptions.today(configuration)
        let forecasts = try await forecasts(of: period, asOf: today.adding(days: -1), store)
        let frame = try await document.frame(period, ReportScope(), store, database, output)
        try await store.close()
        guard !facts.isEmpty else {
            Console.note(Message("performance.nobody", ["period": period.description]), output.catalogue)
            return try ExitStatus.nothingDone.end()
        }
        let lines = facts.map {
            BranchReport.Line($0, means: means[$0.branch], forecast: forecasts[$0.branch])
        }
        try await document.write(BranchReport(frame, lines, currency.value).document, output)
    }

    /// Of a month that runs; what today brings is not known yet.
    private func forecasts(
        of period: Period, asOf yesterday: LocalDate, _ store: CallStore
    ) async throws -> [String: Forecast] {
        guard period.kind == .month, period.contains(yesterday) else { return [:] }
        let sources = try await ForecastSources(of: period, before: ForecastRun.monthsBefore, currency.value, in: store)
        sources.noteMissingCalendars(output.catalogue)
        let history = sources.history
        let forecasts = try await Blocking.run { ForecastRun(history, asOf: yesterday).forecasts(.branch) }
        return Dictionary(forecasts.map { ($0.unit.branch, $0) }) { first, _ in first }
    }
}
