import ArgumentParser
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct ForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast", abstract: "Where a month is heading: of each branch, team and employee.",
        discussion: """
            fairdial performance forecast --period 2026-02 --as-of 2026-02-14 --branch B-07
            fairdial performance forecast --employee E-1042

            The attainment that is expected at the month's end, the range that holds it in 8 of 10 cases, and the chance
            of reaching the target, from what came in up to the close of a day, the working days that are left and past
            months. Nothing is stored.
            """)

    @Option(help: ArgumentHelp("The month. Default: that of --as-of.", valueName: "month")) var period: String?
    @Option(
        help: ArgumentHelp(
            "The last day that is counted. Default: yesterday.", valueName: "date"))
    var asOf: String?
    @Option(help: ArgumentHelp("Only this branch.", valueName: "branch")) var branch: String?
    @Option(help: ArgumentHelp("Only this team, of --branch where several have one of the name.", valueName: "team"))
    var team: String?
    @Option(help: ArgumentHelp("Only this employee, in words.", valueName: "employee")) var employee: String?
    @OptionGroup var currency: CurrencyOptions
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let texts = output.catalogue
        if let period, Period(period)?.kind != .month {
            throw ValidationError(texts.text("forecast.notAMonth", ["found": period]))
        }
        if let asOf, LocalDate(asOf) == nil {
            throw ValidationError(texts.text("forecast.badDay", ["found": asOf]))
        }
    }

    func run() async throws {
        let day = try asOf.flatMap { LocalDate($0) } ?? yesterday
        let month = period.flatMap { Period($0) } ?? Period(.month, of: day)
        let store = try await database.openStore()
        let sources = try await ForecastSources(
            of: month, before: ForecastRun.monthsBefore, currency.value, in: store)
        try await store.close()
        sources.noteMissingCalendars(output.catalogue)
        let (history, wanted) = (sources.history, self)
        let forecasts = try await Blocking.run {
            ForecastRun(history, asOf: day).byBranch { wanted.isWanted($0) }
        }
        guard !forecasts.isEmpty else {
            let isNamed = branch != nil || team != nil || employee != nil
            let gaps = ["period": month.description]
            Console.note(
                isNamed ? Message("forecast.noSuchUnit", gaps) : Message("performance.nobody", gaps),
                output.catalogue)
            return try ExitStatus.nothingDone.end()
        }
        write(forecasts, sources.roster.names(in: month))
    }

    /// Today is not over, so what is still to come of it is not known.
    private var yesterday: LocalDate {
        get throws { try PeriodOptions.today(try database.configuration()).adding(days: -1) }
    }

    private func isWanted(_ unit: ForecastUnit) -> Bool {
        if let employee { return unit.employee?.text == employee }
        if let team, unit.team?.name != team { return false }
        return branch == nil || unit.branch == branch
    }

    private func write(_ forecasts: [Forecast], _ names: [EmployeeID: String]) {
        let currency = self.currency.value
        let lines = ForecastLines(currency: currency)
        switch format {
        case .table:
            let table = ForecastTable(texts: output.catalogue, currency: currency)
            let text =
                employee == nil ? table.render(forecasts, named: names) : table.sentences(forecasts[0], named: names)
            Console.result(text, terminator: "")
        case .json: for forecast in forecasts { Console.result(lines.json(forecast)) }
        case .csv: Console.result(lines.csv(forecasts), terminator: "")
        }
    }
}

extension ForecastSources {
    /// Says of which countries nobody has said when people work.
    func noteMissingCalendars(_ texts: Catalogue) {
        guard !withoutCalendar.isEmpty else { return }
        Console.note(
            Message("forecast.noCalendar", ["countries": withoutCalendar.joined(separator: ", ")]), texts)
    }
}
