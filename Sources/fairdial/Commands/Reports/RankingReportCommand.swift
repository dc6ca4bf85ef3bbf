import ArgumentParser
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct RankingReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ranking", abstract: "Who stands where, how sure that is, and what it is made of.",
        discussion: """
            fairdial report ranking --period 2026-02 --branch B-07 --output ranking.html
            fairdial report ranking --period 2026-Q1 --format xlsx --output ranking.xlsx

            Beside each place stands the range that conduct may deserve; a ? says that there are too few calls to tell.
            """)

    @OptionGroup var period: PeriodOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var document: DocumentOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let period = try period.value(try database.configuration())
        let store = try await database.openStore()
        let scores = try await ScoreKeeper(store: store).scores(period)
        let names = try await store.roster().names(in: period)
        let frame = try await document.frame(period, scope.scope, store, database, output)
        try await store.close()
        let ranked = RankedScore.ranked(scores).filter { scope.isWanted($0.score.team) }
        guard !ranked.isEmpty else {
            Console.note(Message("performance.nobody", ["period": period.description]), output.catalogue)
            return try ExitStatus.nothingDone.end()
        }
        let report = RankingReport(frame, RankedScore.inOrder(ranked), named: names)
        try await document.write(report.document, output)
    }
}
