import ArgumentParser
import Compliance
import Model
import Reports
import Store
import Texts

struct AppealAcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "The appeal is right: what was held against them falls at once.")
    @OptionGroup var decision: AppealDecisionOptions

    func run() async throws { try await decision.decide(.accepted) }
}

struct AppealRejectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "The appeal is not right: everything stays as it is.")
    @OptionGroup var decision: AppealDecisionOptions

    func run() async throws { try await decision.decide(.rejected) }
}

struct AppealReverseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reverse", abstract: "Take an acceptance back: what had fallen counts again.")
    @OptionGroup var decision: AppealDecisionOptions

    func run() async throws { try await decision.decide(.reversed) }
}

/// What all decisions have in common.
struct AppealDecisionOptions: ParsableArguments {
    @Argument(help: "The appeal.") var appeal: String
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func decide(_ outcome: AppealDecision.Outcome) async throws {
        let view = try database.appealView(output.catalogue)
        let store = try await database.openStore()
        let decided = try await store.decide(
            AppealID(appeal), outcome, actor: ActorID(actor.name), reason: reason
        ) { Violations(rules: $1.rules, settings: $0.settings).deductions(for: $0.hits, on: $0.basis) }
        try await database.refreshScores(store, output)
        try await store.close()
        Console.result(view.render([decided]), terminator: "")
    }
}
