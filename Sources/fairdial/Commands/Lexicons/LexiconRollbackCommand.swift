import ArgumentParser
import Model
import Texts

struct LexiconRollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback", abstract: "Make lexicons active again that were so before.",
        discussion: """
            fairdial lexicon rollback 3f9a1c20 --reason "too many false alarms"

            Every version that was ever used is kept with all its rules. Calls that were judged stay as they are.
            """)

    @Argument(help: "The first digits of its version, six at least; `lexicon history` has them.") var version: String
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
        let store = try await database.openStore()
        let set = try await LexiconSide(name: version).kept(store)
        try await LexiconActivateCommand.activate(
            set, in: store, ActorID(actor.name), reason, startsAt, start, output.catalogue)
        try await store.close()
    }
}
