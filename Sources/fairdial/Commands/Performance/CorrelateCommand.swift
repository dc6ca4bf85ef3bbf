import ArgumentParser
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct CorrelateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correlate", abstract: "How metrics go along with each other, and what has changed.",
        discussion: """
            fairdial performance correlate --period 2026-02
            fairdial performance correlate --period 2026-Q1 --branch B-07 --format json

            Every pair of metrics by ranks and by values with 95 % intervals, over all people and within branches, beside
            the period before. Advice is given only where a change is more than chance with all pairs looked at together.
            What goes along with something does not cause it.
            """)

    @OptionGroup var period: PeriodOptions
    @Option(help: ArgumentHelp("Only people of this branch.", valueName: "branch")) var branch: String?
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let period = try period.value(try database.configuration())
        let store = try await database.openStore()
        let keeper = ScoreKeeper(store: store)
        let scores = try await keeper.scores(period).filter { branch == nil || $0.team.branch == branch }
        let earlier = try await keeper.scores(period.previous).filter { branch == nil || $0.team.branch == branch }
        try await store.close()
        guard !scores.isEmpty else {
            Console.note(Message("performance.nobody", ["period": period.description]), output.catalogue)
            return try ExitStatus.nothingDone.end()
        }
        let links = MetricLinks(scores, earlier: earlier)
        switch format {
        case .table:
            Console.result(LinkTable(texts: output.catalogue).render(links, over: period), terminator: "")
        case .json: for line in LinkLines.json(links) { Console.result(line) }
        case .csv: Console.result(LinkLines.csv(links), terminator: "")
        }
    }
}
