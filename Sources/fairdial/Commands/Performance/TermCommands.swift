import ArgumentParser
import Model
import Pipeline
import Plans
import Store
import Texts

struct CalendarCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "On which days people of a country work.", subcommands: [Activate.self])

    struct Activate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count working days by this calendar from now on.",
            discussion: #"""
                fairdial performance calendar activate calendars/CN.yaml --reason "the notice for 2027"

                It takes the place of the country's calendar that was active.
                """#)

        @Argument(help: "The file.", completion: .file(extensions: ["yaml", "yml"])) var path: String
        @Option(help: "Why; it goes into the ledger.") var reason: String
        @OptionGroup var actor: ActorOptions
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let texts = output.catalogue
            let file = CalendarFile(fileAt: path)
            Console.note(file.problems, texts)
            let terms = try StoredTerms.calendar(file, named: path)
            try await database.activate(terms, what: path, actor, reason: reason, output)
        }
    }
}

struct StartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Say from which day scores count; until then all is a trial.",
        discussion: #"""
            fairdial performance start 2026-03-01 --reason "the works council agreed"

            Periods that begin before that day stay a trial, and every report of them says so.
            """#)

    @Argument(help: "The first day, such as 2026-03-01.") var day: String
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard LocalDate(day) == nil else { return }
        throw ValidationError(output.catalogue.text("performance.badDate", ["found": day]))
    }

    func run() async throws {
        guard let date = LocalDate(day) else { return }
        try await database.activate(.start(date), what: day, actor, reason: reason, output)
    }
}

struct CloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a period: what comes too late for it is noted in the next.",
        discussion: #"""
            fairdial performance close 2026-02 --reason "paid on 10 March"

            Its scores stay as they are. A late recording, payment or ruling that would change one is noted in the first
            open period after it, where show says so.
            """#)

    @Argument(help: "2026-02-14, 2026-W07, 2026-02 or 2026-Q1.") var period: String
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard Period(period) == nil else { return }
        throw ValidationError(output.catalogue.text("performance.badPeriod", ["found": period]))
    }

    func run() async throws {
        guard let period = Period(period) else { return }
        let store = try await database.openStore()
        try await database.refreshScores(store, output)
        let isNew = try await store.close(period, actor: ActorID(actor.name), reason: reason)
        try await store.close()
        let key = isNew ? "performance.closed" : "performance.alreadyClosed"
        Console.result(output.catalogue.text(key, ["period": period.description]))
    }
}

extension DatabaseOptions {
    /// Makes terms the active ones and says so.
    func activate(
        _ terms: StoredTerms, what: String, _ actor: ActorOptions, reason: String, _ output: OutputOptions
    ) async throws {
        let store = try await CallStore(path: configuration()[.database].text)
        let isNew = try await store.activate(terms, actor: ActorID(actor.name), reason: reason)
        try await store.close()
        let activated =
            switch terms.kind {
            case .incentives: "incentive.activated"
            case .pay: "pay.activated"
            case .plans, .calendar, .start: "performance.activated"
            }
        Console.result(output.catalogue.text(isNew ? activated : "performance.alreadyActive", ["what": what]))
    }
}
