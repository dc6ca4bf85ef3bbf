import ArgumentParser
import Model
import Performance
import Reports
import Store
import Texts

struct ComplianceReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compliance", abstract: "How teams kept the rules, and what has changed.",
        discussion: """
            fairdial report compliance --period 2026-02 --output compliance.html
            fairdial report compliance --period 2026-02 --branch B-07 --format xlsx --output compliance.xlsx

            Calls with a deduction by team with 95 % intervals, kinds of violations, the change since the period before,
            and whether every recording is accounted for.
            """)

    @OptionGroup var period: PeriodOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var document: DocumentOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let period = try period.value(try database.configuration())
        let store = try await database.openStore()
        let sources = try await store.complianceSources(period)
        let frame = try await document.frame(period, scope.scope, store, database, output)
        try await store.close()
        let (scope, isWhole) = (scope, scope.isWhole)
        let compliance = try await Blocking.run {
            TeamCompliance(sources, where: scope.isWanted, isWhole: isWhole)
        }
        let total = compliance.total
        guard !compliance.teams.isEmpty || total.recordings > 0 else {
            Console.note(Message("performance.nobody", ["period": period.description]), output.catalogue)
            return try ExitStatus.nothingDone.end()
        }
        let report = ComplianceReport(frame, compliance, undated: isWhole ? sources.undated : 0)
        try await document.write(report.document, output)
    }
}
