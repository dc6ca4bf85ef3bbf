import ArgumentParser
import Model
import Store
import Texts

struct LexiconActivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Make these lexicons the active ones: new calls are judged under them.",
        discussion: "Calls that were judged stay as they are; fairdial score --rescore judges them again.")

    @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
    var paths: [String] = []
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @OptionGroup var start: StartOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try database.configuration()
        try configuration.checkActivation()
        try configuration.checkOfficer(actor.name)
        let startsAt = try start.instant(configuration)
        let sets = try GivenLexicons.tested(paths.isEmpty ? ["lexicons"] : paths)
        let store = try await database.openStore()
        let inOrder = sets.values.sorted { $0.language.code < $1.language.code }
        for set in inOrder { try await configuration.checkNotice(set, startsAt: startsAt, in: store) }
        try await configuration.checkCleanCalls(sets, in: store, output.catalogue)
        for set in inOrder {
            try await Self.activate(set, in: store, ActorID(actor.name), reason, startsAt, start, output.catalogue)
        }
        try await store.close()
    }

    /// Activates a set and says what became of it.
    static func activate(
        _ set: LexiconSet, in store: CallStore, _ actor: ActorID, _ reason: String, _ startsAt: Int64?,
        _ start: StartOptions, _ texts: Catalogue
    ) async throws {
        let isNew = try await store.activate(set, actor: actor, reason: reason, startsAt: startsAt)
        let gaps = ["language": set.language.code, "version": set.version.hex, "day": start.from ?? ""]
        switch (isNew, startsAt) {
        case (false, _): Console.result(texts.text("lexicon.activate.already", gaps))
        case (true, nil): Console.result(texts.text("lexicon.activate.done", gaps))
        case (true, _): Console.result(texts.text("lexicon.activate.scheduled", gaps))
        }
    }
}
