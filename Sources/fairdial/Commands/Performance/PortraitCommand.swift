import ArgumentParser
import Model
import Performance
import Pipeline
import Plans
import Reports
import Store
import Texts

struct PortraitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portrait", abstract: "Where people stand among all, and what about it should be looked at.",
        discussion: """
            fairdial performance portrait --period 2026-02
            fairdial performance portrait E-1042 --period 2026-02
            fairdial performance portrait --period 2026-Q1 --branch B-07 --all --format csv

            Percentiles over all metrics, and flags: recovers much by breaking rules, suits customers who need care,
            compliance that falls, complaints that rise, work that may burn someone or a team out. A flag is a reason to
            look, never a verdict. docs/portraits.md says how each is found.
            """)

    @Argument(help: "The company's key of an employee; without one, all who have a flag.") var employee: String?
    @OptionGroup var period: PeriodOptions
    @OptionGroup var thresholds: PortraitOptions
    @Option(help: ArgumentHelp("Only this branch; percentiles stay those among all.", valueName: "branch"))
    var branch: String?
    @Flag(help: "Also who has no flag.") var all = false
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let texts = output.catalogue
        let period = try period.value(try database.configuration())
        let file = try thresholds.file(texts)
        let store = try await database.openStore()
        let painter = try await PortraitReading(store: store, period: period).painter(file)
        let names = try await store.roster().names(in: period)
        try await store.close()
        let portraits = painter.portraits.filter { branch == nil || $0.team.branch == branch }
        guard !portraits.isEmpty else {
            Console.note(Message("performance.nobody", ["period": period.description]), texts)
            return try ExitStatus.nothingDone.end()
        }
        if let employee {
            guard let own = portraits.first(where: { $0.employee.text == employee }) else {
                throw PerformanceProblem.noSuchEmployee(employee, period)
            }
            return write(own, file.groups, names[own.employee], period)
        }
        write(portraits.filter { all || !$0.flags.isEmpty }, painter.teams, names)
    }

    private func write(_ portrait: Portrait, _ groups: [NeedGroup], _ name: String?, _ period: Period) {
        switch format {
        case .table:
            let sheet = PortraitSheet(texts: output.catalogue, groups: groups)
            Console.result(sheet.render(portrait, named: name, over: period), terminator: "")
        case .json: Console.result(PortraitLines.json(portrait))
        case .csv: Console.result(PortraitLines.csv([portrait]), terminator: "")
        }
    }

    private func write(_ portraits: [Portrait], _ teams: [TeamPortrait], _ names: [EmployeeID: String]) {
        switch format {
        case .table:
            let shown = teams.filter { branch == nil || $0.team.branch == branch }
            Console.result(
                PortraitTable(texts: output.catalogue).render(portraits, teams: shown, named: names), terminator: "")
        case .json: for portrait in portraits { Console.result(PortraitLines.json(portrait)) }
        case .csv: Console.result(PortraitLines.csv(portraits), terminator: "")
        }
    }
}

/// From where on flags are raised.
struct PortraitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Thresholds of the flags and needs by age and time with the company.", valueName: "file"))
    var portraits = "portraits/standard.yaml"

    /// - Throws: `PlanError`, after what is wrong in it was said.
    func file(_ texts: Catalogue) throws -> PortraitFile {
        let file = PortraitFile(fileAt: portraits)
        Console.note(file.problems, texts)
        return try file.checked()
    }
}
