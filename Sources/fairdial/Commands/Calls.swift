import ArgumentParser
import Model
import Reports
import Store

struct Calls: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find stored calls, the newest first.",
        discussion: """
            fairdial calls --employee E-101 --from 2026-11-01 --to 2026-11-30
            fairdial calls --rule en.threat.violence --format json
            """)

    @Option(help: ArgumentHelp("Only calls of this employee.", valueName: "employee")) var employee: String?
    @Option(help: ArgumentHelp("Only calls with a hit of this rule.", valueName: "rule id")) var rule: String?
    @Option(help: ArgumentHelp("From this local date on.", valueName: "date")) var from: String?
    @Option(help: ArgumentHelp("Until this local date.", valueName: "date")) var to: String?
    @Flag(help: "Only calls in which something counts or waits.") var flagged = false
    @Option(help: "At most so many.") var limit = 1000
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit: found \(limit), expected at least 1.") }
    }

    func run() async throws {
        let store = try await database.openStore()
        let filter = CallFilter(
            employee: employee.map { EmployeeID($0) }, rule: rule.map { RuleID($0) }, from: from, to: to,
            flaggedOnly: flagged)
        let found = try await store.calls(filter, limit: limit)
        let calls = try await ReportedCalls(store: store).gather(found.map(\.recording.id))
        try await store.close()
        CallOutput(format: format, output: output).write(calls, RunSummary(calls: calls))
    }
}
