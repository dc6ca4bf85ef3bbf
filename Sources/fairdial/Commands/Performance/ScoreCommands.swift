import ArgumentParser
import Foundation
import Model
import Performance
import Pipeline
import Plans
import Reports
import Store
import Texts

struct ScoreRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Make all scores of a period anew from the sources.",
        discussion: """
            fairdial performance run --period 2026-02

            Scores follow by themselves whatever is imported, judged or ruled; this makes them all again and must come
            to the same. Where nothing is active yet, the plans and calendars of the folders are activated first.
            """)

    @OptionGroup var period: PeriodOptions
    @Option(help: ArgumentHelp("Plans to begin with.", valueName: "folder")) var plans = "plans"
    @Option(help: ArgumentHelp("Working calendars to begin with.", valueName: "folder")) var calendars = "calendars"
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let texts = output.catalogue
        let period = try period.value(try database.configuration())
        let store = try await database.openStore()
        try await adopt(store)
        let outcome = try await ScoreKeeper(store: store).run(period)
        try await store.close()
        guard outcome.made > 0 else {
            Console.note(Message("performance.nobody", ["period": period.description]), texts)
            return try ExitStatus.nothingDone.end()
        }
        Console.result(
            texts.text(
                "performance.ran",
                ["period": period.description, "made": "\(outcome.made)", "changed": "\(outcome.changed)"]))
    }

    /// The first run begins with what lies at hand, and says so.
    private func adopt(_ store: CallStore) async throws {
        let texts = output.catalogue
        let active = Set(try await store.activeTerms().map(\.kind))
        if !active.contains(.plans), FileManager.default.fileExists(atPath: plans) {
            let folder = PlanFolder(paths: [plans])
            _ = try folder.goodPlans()
            if try await store.adopt(.plans(folder), actor: ActorID(actor.name)) {
                Console.note(Message("performance.adopted", ["paths": plans]), texts)
            }
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: calendars)) ?? []
        for name in names.filter({ $0.hasSuffix(".yaml") }).sorted() {
            let path = URL(fileURLWithPath: calendars).appendingPathComponent(name).relativePath
            let terms = try StoredTerms.calendar(CalendarFile(fileAt: path), named: path)
            guard case .calendar(let country) = terms.kind, !active.contains(terms.kind) else { continue }
            if try await store.adopt(terms, actor: ActorID(actor.name)) {
                Console.note(Message("performance.adoptedCalendar", ["country": country, "path": path]), texts)
            }
        }
    }
}

struct ScoreRankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Who stands where: in a team, a branch or the whole group.",
        discussion: """
            fairdial performance rank --period 2026-02 --branch B-07
            fairdial performance rank --period 2026-02 --branch B-07 --team T-3 --format csv

            Equal scores share a place. The range says which places someone's conduct may deserve; where it covers more
            than half of the group there are too few calls to tell.
            """)

    @OptionGroup var period: PeriodOptions
    @Option(help: ArgumentHelp("Only this branch.", valueName: "branch")) var branch: String?
    @Option(help: ArgumentHelp("Only this team, of --branch where several have one of the name.", valueName: "team"))
    var team: String?
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let texts = output.catalogue
        let period = try period.value(try database.configuration())
        let store = try await database.openStore()
        let scores = try await ScoreKeeper(store: store).scores(period)
        let names = try await store.roster().names(in: period)
        try await store.close()
        let ranked = RankedScore.ranked(scores)
            .filter { (branch == nil || $0.score.team.branch == branch) && (team == nil || $0.score.team.name == team) }
        guard !ranked.isEmpty else {
            Console.note(Message("performance.nobody", ["period": period.description]), texts)
            return try ExitStatus.nothingDone.end()
        }
        let sorted = RankedScore.inOrder(ranked)
        write(sorted, names)
    }

    private func write(_ sorted: [RankedScore], _ names: [EmployeeID: String]) {
        switch format {
        case .table:
            let group: RankTable.Group = team != nil ? .team : branch != nil ? .branch : .everyone
            Console.result(
                RankTable(texts: output.catalogue, group: group).render(sorted, named: names), terminator: "")
        case .json: for score in sorted { Console.result(ScoreLines.json(score)) }
        case .csv: Console.result(ScoreLines.csv(sorted), terminator: "")
        }
    }
}

struct ScoreShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Someone's score: where it stands, what it is made of, what moved it last.",
        discussion: "fairdial performance show E-1042 --period 2026-02")

    @Argument(help: "The company's key of the employee.") var employee: String
    @OptionGroup var period: PeriodOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let period = try period.value(try database.configuration())
        let store = try await database.openStore()
        let keeper = ScoreKeeper(store: store)
        let ranked = RankedScore.ranked(try await keeper.scores(period))
        let roster = try await store.roster()
        let before = try await keeper.history(of: EmployeeID(employee), period, limit: 2).dropFirst().first
        let late = try await store.lateScores(of: EmployeeID(employee), notedIn: period)
        try await store.close()
        guard let score = ranked.first(where: { $0.score.employee.text == employee }) else {
            throw PerformanceProblem.noSuchEmployee(employee, period)
        }
        Console.result(
            ScoreSummary(texts: output.catalogue).render(
                score, named: roster.employment(of: EmployeeID(employee), in: period)?.name,
                zone: roster.zones[score.score.team.branch], before: before), terminator: "")
        for late in late {
            Console.result(
                output.catalogue.text(
                    "performance.late",
                    [
                        "period": late.period.description, "counting": late.counting?.description ?? "–",
                        "late": late.late?.description ?? "–",
                    ]))
        }
    }
}

struct ScoreExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Derive someone's score, down to each payment and each second of a recording.",
        discussion: "fairdial performance explain E-1042 --period 2026-02")

    @Argument(help: "The company's key of the employee.") var employee: String
    @OptionGroup var period: PeriodOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let period = try period.value(try database.configuration())
        let store = try await database.openStore()
        let scores = try await ScoreKeeper(store: store).scores(period)
        let roster = try await store.roster()
        let evidence = try await store.scoreEvidence(of: EmployeeID(employee), period)
        try await store.close()
        guard let score = scores.first(where: { $0.employee.text == employee }) else {
            throw PerformanceProblem.noSuchEmployee(employee, period)
        }
        Console.result(
            ScoreExplanation(texts: output.catalogue, score: score, evidence: evidence).render(
                named: roster.employment(of: EmployeeID(employee), in: period)?.name,
                zone: roster.zones[score.team.branch]), terminator: "")
    }
}

/// Why there is no such score.
struct PerformanceProblem: ExplainedError {
    let message: Message

    static func noSuchEmployee(_ employee: String, _ period: Period) -> Self {
        Self(
            message: Message(
                "performance.noSuchEmployee", ["employee": employee, "period": period.description]))
    }
}

extension Roster {
    /// As the company writes them; without those that it does not.
    func names(in period: Period) -> [EmployeeID: String] {
        employments.keys.reduce(into: [:]) { names, employee in
            names[employee] = employment(of: employee, in: period)?.name
        }
    }
}

extension DatabaseOptions {
    /// Lets scores, awards that were given, open pay lines and alerts follow what a command has changed, and says of which
    /// periods.
    func refreshScores(_ store: CallStore, _ output: OutputOptions) async throws {
        let changed = try await ScoreKeeper(store: store).refresh()
        for (period, outcome) in changed where !output.quiet {
            Console.note(
                Message(
                    "performance.refreshed", ["period": period.description, "changed": "\(outcome.changed)"]),
                output.catalogue)
        }
        for (period, outcome) in try await AwardKeeper(store: store).follow(changed.map(\.period)) where !output.quiet {
            Console.note(outcome.message(period), output.catalogue)
        }
        try await followPay(store, output)
        try await refreshAlerts(store, output)
    }

    /// Lets the pay lines of months that are not closed follow what a command has changed.
    func followPay(_ store: CallStore, _ output: OutputOptions) async throws {
        for month in try await PayKeeper(store: store).follow() where !output.quiet {
            Console.note(Message("pay.followed", ["month": month.description]), output.catalogue)
        }
    }
}
