import ArgumentParser
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct AwardRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Find the awards of a period and keep them.",
        discussion: """
            fairdial incentives run --period 2026-02
            fairdial incentives run --period 2026-02-14

            A month is looked at for its own rules, for debts that were recovered and for years of service; a day, a week
            and a quarter for their own rules. What was given is not given again; what it rested on and is no longer so
            has fallen.
            """)

    @OptionGroup var period: PeriodOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let period = try period.value(try database.configuration())
        let store = try await database.openStore()
        let outcome = try await AwardKeeper(store: store).run(period)
        try await database.followPay(store, output)
        try await store.close()
        Console.result(output.catalogue.text(outcome.message(period)))
    }
}

extension AwardOutcome {
    /// What a look at a period came to.
    func message(_ period: Period) -> Message {
        Message(
            "award.ran",
            [
                "period": period.description, "given": "\(given)", "known": "\(unchanged)", "fallen": "\(fallen)",
                "restored": "\(restored)",
            ])
    }
}

struct AwardListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Awards: for what, paid when, and what holds them back.",
        discussion: """
            fairdial incentives list --paid-in 2026-03
            fairdial incentives list --employee E-1042 --format json
            """)

    @Option(
        help: ArgumentHelp("Only those paid in this day, week, month or quarter.", valueName: "period"))
    var paidIn: String?
    @Option(help: ArgumentHelp("Only this one's.", valueName: "employee")) var employee: String?
    @Flag(help: "Only those that are held back.") var held = false
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard let paidIn, Period(paidIn) == nil else { return }
        throw ValidationError(output.catalogue.text("award.badPeriod", ["found": paidIn]))
    }

    func run() async throws {
        let store = try await database.openStore()
        let all = try await AwardKeeper(store: store).awards(paidIn: paidIn.flatMap { Period($0) })
        try await store.close()
        let awards = all.filter {
            (employee == nil || $0.standing.award.employee.text == employee) && (!held || $0.standing.status == .held)
        }
        guard !awards.isEmpty else {
            return Console.note(Message("award.none"), output.catalogue)
        }
        switch format {
        case .table: Console.result(AwardTable(texts: output.catalogue).render(awards), terminator: "")
        case .json: for award in awards { Console.result(AwardLines.json(award)) }
        case .csv: Console.result(AwardLines.csv(awards), terminator: "")
        }
    }
}

struct AwardSettleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "Decide that an award is paid, or that it is not.",
        discussion: #"""
            fairdial incentives settle A-0123456789ab --grant --reason "the call was a training call"

            An award that is held back goes free by itself when the hit is overturned. Nobody decides on their own.
            """#)

    @Argument(help: "The award.") var award: String
    @Flag(help: "Pay it, whatever holds it back.") var grant = false
    @Flag(help: "Do not pay it.") var withdraw = false
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard grant == withdraw else { return }
        throw ValidationError(output.catalogue.text("award.grantOrWithdraw"))
    }

    func run() async throws {
        let store = try await database.openStore()
        let award = try await store.settle(
            AwardID(award), grant ? .granted : .withdrawn, actor: ActorID(actor.name), reason: reason)
        try await database.followPay(store, output)
        try await store.close()
        Console.result(AwardTable(texts: output.catalogue).render([ReportedAward(award)]), terminator: "")
    }
}
