import ArgumentParser
import DemoCompanies
import Foundation
import Model
import Performance
import Plans
import Reports
import Texts

/// How good forecasts are over many generated companies of each kind: what `fairdial performance backtest` tells of one
/// company, through the same code, without a database between.
@main
struct ForecastTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast-table", abstract: "Backtests of forecasts over many generated companies.",
        discussion: "scripts/forecast-table --first-seed 1 --last-seed 20")

    @Option(help: "steady, breaks or noise; all three where none is named.") var kind: [CompanyKind] = []
    @Option(help: "The first company.") var firstSeed: UInt64 = 1
    @Option(help: "The last company.") var lastSeed: UInt64 = 20
    @Option(help: "Posts of each.") var employees = 500
    @Option(help: "Branches of each.") var branches = 30
    @Option(help: "Months of each.") var months = 12
    @Option(help: "The last of them.") var lastMonth = "2026-12"
    @Option(help: "Working calendar.") var calendar = "calendars/CN.yaml"
    @Option(help: "Of the bootstrap and of draws.") var seed: UInt64 = 1
    @Flag(help: "CSV instead of tables.") var csv = false

    func validate() throws {
        guard firstSeed <= lastSeed else { throw ValidationError("--last-seed comes before --first-seed.") }
        guard Period(lastMonth)?.kind == .month else { throw ValidationError("--last-month is no month.") }
    }

    func run() throws {
        let calendar = try CalendarFile(fileAt: calendar).goodCalendar()
        for kind in kind.isEmpty ? CompanyKind.allCases : kind {
            let cases = (firstSeed...lastSeed).map { self.cases(kind, number: $0, calendar) }
            let summaries = ForecastUnit.Level.allCases.flatMap { level in
                BacktestSummary.all(cases.flatMap { $0[level] ?? [] }, seed: seed)
            }
            print(title(kind))
            print(csv ? BacktestLines.csv(summaries) : BacktestTable(texts: .english).render(summaries))
            print(companies(cases) + "\n")
        }
    }

    private func cases(
        _ kind: CompanyKind, number: UInt64, _ calendar: WorkingCalendar
    ) -> [ForecastUnit.Level: [BacktestCase]] {
        let company = DemoCompany(
            kind: kind, size: CompanySize(employees: employees, branches: branches, months: months),
            lastMonth: Period(lastMonth) ?? Period(.month, of: LocalDate(dayNumber: 0)), calendar: calendar,
            phrases: [], seed: number)
        let history = PaymentHistory(GeneratedSources(company).sources, calendars: [calendar.country: calendar])
        let backtest = Backtest(history, seed: seed, company: "\(number) ")
        return Dictionary(uniqueKeysWithValues: ForecastUnit.Level.allCases.map { ($0, backtest.cases($0)) })
    }

    private func title(_ kind: CompanyKind) -> String {
        "\(kind.rawValue): companies \(firstSeed) to \(lastSeed) of \(employees) posts in \(branches) branches, "
            + "\(months) months up to \(lastMonth). Seed \(seed)."
    }

    /// In how many companies the forecast of employees is better than each baseline beyond chance, and over which range the
    /// share of intervals that held goes.
    private func companies(_ cases: [[ForecastUnit.Level: [BacktestCase]]]) -> String {
        let each = cases.compactMap { BacktestSummary($0[.employee] ?? [], seed: seed) }
        let better = Baseline.allCases.map { baseline in
            let count = each.count { $0.baselines[baseline]?.difference.isBetter ?? false }
            return "\(baseline.rawValue) \(count) of \(each.count)"
        }
        let coverage = each.map(\.coverage)
        let range = [coverage.min(), coverage.max()].map { String(format: "%.3f", $0 ?? 0) }
        return "Employees, company by company: better beyond chance than \(better.joined(separator: ", ")); "
            + "8 in 10 held \(range.joined(separator: "–"))."
    }
}

extension CompanyKind: ExpressibleByArgument {}
