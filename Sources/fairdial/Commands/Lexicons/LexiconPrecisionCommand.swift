import ArgumentParser
import Model
import Pipeline
import Reports
import Store
import Texts

struct LexiconPrecisionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "precision",
        abstract: "How often reviewers confirmed what each rule found; which to try out instead.",
        discussion: """
            fairdial lexicon precision --since 2026-01-01

            Rules of the active lexicons, with an interval of 95 %. One that counts although even the upper end lies below
            `lexiconShadowBelow` is proposed for `status: shadow`.
            """)

    @Option(help: ArgumentHelp("Only calls of this day and later ones.", valueName: "date")) var since: String?
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard let since, LocalDate(since) == nil else { return }
        throw ValidationError(
            output.catalogue.text("lexicon.backtest.badDate", ["option": "--since", "found": since]))
    }

    func run() async throws {
        let lines = PrecisionLines(
            texts: output.catalogue, line: try database.configuration().lexiconShadowBelow())
        let store = try await database.openStore()
        let rules = try await store.ruledRules(since: since.flatMap { LocalDate($0) })
        try await store.close()
        switch format {
        case .table: if !rules.isEmpty { Console.result(lines.table(rules), terminator: "") }
        case .json: for rule in rules { Console.result(lines.json(rule)) }
        case .csv: Console.result(lines.csv(rules), terminator: "")
        }
        if rules.isEmpty { Console.note(Message("lexicon.precision.none"), output.catalogue) }
    }
}
