import ArgumentParser
import Lexicons
import Model
import Store
import Texts

struct LexiconHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Which lexicons became active when, by whom and why.",
        discussion: "fairdial lexicon history")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let store = try await database.openStore()
        let activations = try await store.activations()
        let use = try await store.lexiconUse()
        try await store.close()
        let texts = output.catalogue
        guard !activations.isEmpty else { return Console.note(Message("lexicon.history.none"), texts) }
        for activation in activations {
            let judged = use.first { $0.version == activation.version && $0.language == activation.language }
            Console.result(
                texts.text(
                    "lexicon.history.line",
                    [
                        "at": UTCText.milliseconds(activation.activatedAt), "language": activation.language.code,
                        "version": activation.version.hex, "actor": activation.actor?.text ?? "–",
                        "reason": activation.reason ?? "–", "count": "\(judged?.currentJudgements ?? 0)",
                    ]))
        }
    }
}

struct LexiconRollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Make lexicons active again that were active before.",
        discussion: #"""
            fairdial lexicon rollback 3f2a9c01 --reason "the new rule hits greetings"

            The version, or enough of its beginning, as `fairdial lexicon history` has it. Calls that were judged stay as
            they are.
            """#)

    @Argument(help: "The version, or its beginning.") var version: String
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let store = try await database.openStore()
        let versions = Set(
            try await store.activations().map(\.version).filter { $0.hex.hasPrefix(version.lowercased()) })
        guard versions.count == 1, let found = versions.first, let set = try await store.lexiconSet(found) else {
            try await store.close()
            Console.note(
                Message("lexicon.rollback.notOne", ["version": version, "count": "\(versions.count)"]), output.catalogue
            )
            return try ExitStatus.nothingDone.end()
        }
        let isNew = try await store.activate(set, actor: ActorID(actor.name), reason: reason)
        try await store.close()
        Console.result(
            output.catalogue.text(
                isNew ? "lexicon.activate.done" : "lexicon.activate.already",
                ["language": set.language.code, "version": set.version.hex]))
    }
}
