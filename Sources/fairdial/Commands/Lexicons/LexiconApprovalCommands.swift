import ArgumentParser
import Foundation
import Model
import Store
import Texts

struct LexiconProposeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Ask for lexicons to become the active ones; a second person approves them.",
        discussion: """
            fairdial lexicon propose lexicons --reason "new rule on false lawsuits" --from 2026-03-01

            Or a version that was active before, by its first digits.
            """)

    @Argument(help: "A folder or file, or a version.") var lexicons = "lexicons"
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @OptionGroup var start: StartOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let texts = output.catalogue
        let configuration = try database.configuration()
        try configuration.checkOfficer(actor.name)
        let startsAt = try start.instant(configuration)
        let sets =
            FileManager.default.fileExists(atPath: lexicons)
            ? try GivenLexicons.tested([lexicons]) : try await LexiconSide(name: lexicons).sets(database)
        let store = try await database.openStore()
        try await configuration.checkCleanCalls(sets, in: store, texts)
        for set in sets.values.sorted(by: { $0.language.code < $1.language.code }) {
            let gaps = ["language": set.language.code, "version": set.version.hex]
            guard try await store.activeVersion(set.language) != set.version || startsAt != nil else {
                Console.result(texts.text("lexicon.activate.already", gaps))
                continue
            }
            try await configuration.checkNotice(set, startsAt: startsAt, in: store)
            try await store.propose(set, actor: ActorID(actor.name), reason: reason, startsAt: startsAt)
            Console.result(texts.text("lexicon.propose.done", gaps))
        }
        try await store.close()
    }
}

struct LexiconApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Make lexicons active that somebody else has proposed.",
        discussion: "fairdial lexicon approve 3f9a1c20 --reason \"backtest looked at\" --as officer-2")

    @Argument(help: "The first digits of its version, six at least; `lexicon history` has them.") var version: String
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try database.configuration()
        try configuration.checkOfficer(actor.name)
        let store = try await database.openStore()
        let set = try await LexiconSide(name: version).kept(store)
        if let asked = try await store.lexiconProposals().first(where: { $0.version == set.version }) {
            try await configuration.checkNotice(set, startsAt: asked.startsAt, in: store)
        }
        try await configuration.checkCleanCalls([set.language: set], in: store, output.catalogue)
        let proposal = try await store.approveProposal(of: set.version, actor: ActorID(actor.name), reason: reason)
        try await store.close()
        let zone = try configuration.shownZone()
        let day = proposal.startsAt.flatMap { ZonedTime(microseconds: $0, zone: zone) }?.localDate
        let gaps = ["language": set.language.code, "version": set.version.hex, "day": day ?? ""]
        Console.result(
            output.catalogue.text(day == nil ? "lexicon.activate.done" : "lexicon.activate.scheduled", gaps))
    }
}
