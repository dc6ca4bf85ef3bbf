import ArgumentParser
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct PayRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Make the pay lines of a month.",
        discussion: """
            fairdial pay run --period 2026-02

            Performance pay of everyone employed in the month, awards that are due by the end of the month after, and
            corrections of closed months. It may be made again until it is closed. Awards are found by `fairdial
            incentives run`.
            """)

    @OptionGroup var month: PayMonthOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let month = try month.value(try database.configuration())
        let store = try await database.openStore()
        let (sheet, isNew) = try await PayKeeper(store: store).run(month, maker: ActorID(actor.name))
        try await store.close()
        guard !sheet.lines.isEmpty else {
            Console.note(Message("pay.nothing", ["month": month.description]), output.catalogue)
            return try ExitStatus.nothingDone.end()
        }
        Console.result(
            output.catalogue.text(
                isNew ? "pay.made" : "pay.unchanged",
                isNew
                    ? ["month": month.description, "version": "\(sheet.version)", "count": "\(sheet.lines.count)"]
                    : ["month": month.description, "version": "\(sheet.version)"]))
    }
}

struct PayApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Say, as a second person, that the lines of a month may be paid.",
        discussion: """
            fairdial pay approve --period 2026-02 --as chief

            Not by whoever had them made, nor by anybody whom they pay. Scores of the month must be closed, and what the
            lines are made from must be as it was when they were made.
            """)

    @Flag(help: "Also where pay of some people cannot be said; theirs comes as a correction later.")
    var leaveOpen = false
    @OptionGroup var step: PayStepOptions

    func run() async throws {
        try await step.take("pay.approved") { keeper, month, actor in
            try await keeper.approve(month, leavingOpen: leaveOpen, actor: actor)
        }
    }
}

struct PayCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Pay a month as it was approved, for ever.",
        discussion: """
            fairdial pay close --period 2026-02

            What changes afterwards is corrected by a line of a later month; nothing of this one is written over.
            """)

    @OptionGroup var step: PayStepOptions

    func run() async throws {
        try await step.take("pay.closed") { keeper, month, actor in try await keeper.close(month, actor: actor) }
    }
}

/// What approving and closing a month have in common.
struct PayStepOptions: ParsableArguments {
    @OptionGroup var month: PayMonthOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    /// Takes the step and says so by the text of a key.
    func take(_ said: String, _ step: (PayKeeper, Period, ActorID) async throws -> Void) async throws {
        let month = try month.value(try database.configuration())
        let store = try await database.openStore()
        try await step(PayKeeper(store: store), month, ActorID(actor.name))
        try await store.close()
        Console.result(output.catalogue.text(said, ["month": month.description]))
    }
}
