import ArgumentParser
import Model
import Performance
import Pipeline
import Plans
import Reports
import Store
import Texts

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "What scores and places would have been under other plans.",
        discussion: """
            fairdial performance simulate --plan plans/legacy.yaml --period 2026-02
            fairdial performance simulate --plan proposals --period 2026-Q1 --branch B-07 --format csv

            The same people, payments, calls and rulings with other weights: who rises, who falls, what a month would have
            paid, and whether people who break rules for money are still among the best. Nothing is written. People act on what is paid, so this says
            what would have been had everyone done the same.
            """)

    @Option(help: ArgumentHelp("Plan file, or folder of them; may be repeated.", valueName: "path"))
    var plan: [String]
    @OptionGroup var period: PeriodOptions
    @OptionGroup var thresholds: PortraitOptions
    @Option(help: ArgumentHelp("Only show this branch; places stay those among all.", valueName: "branch"))
    var branch: String?
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let texts = output.catalogue
        let period = try period.value(try database.configuration())
        let folder = PlanFolder(paths: plan)
        Console.note(folder.problems, texts)
        let proposed = try folder.goodPlans()
        let file = try thresholds.file(texts)
        let store = try await database.openStore()
        let reading = PortraitReading(store: store, period: period)
        let flagged = try await reading.painter(file).portraits
            .filter { $0.flags.contains(.breaksRulesForMoney) }.map(\.employee)
        let sources = try await store.scoreSources(period)
        let whatIf = WhatIf(
            sources, try await ScoreTerms(of: store).scorer, proposed: proposed, flagged: Set(flagged),
            pay: try await PayKeeper(store: store).terms(of: period))
        try await store.close()
        guard !whatIf.changes.isEmpty else {
            Console.note(Message("performance.nobody", ["period": period.description]), texts)
            return try ExitStatus.nothingDone.end()
        }
        write(whatIf.limited(to: branch), sources.roster.names(in: period))
    }

    private func write(_ whatIf: WhatIf, _ names: [EmployeeID: String]) {
        switch format {
        case .table:
            Console.result(WhatIfTable(texts: output.catalogue).render(whatIf, named: names), terminator: "")
        case .json: for change in whatIf.changes { Console.result(WhatIfLines.json(change)) }
        case .csv: Console.result(WhatIfLines.csv(whatIf), terminator: "")
        }
    }
}
