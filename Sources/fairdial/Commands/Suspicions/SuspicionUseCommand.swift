import ArgumentParser
import Model
import Store
import Suspicions
import Texts

extension SuspicionCommands {
    struct Use: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look with a model that was kept, such as the one before.",
            discussion: #"fairdial suspicions use VERSION --reason "the new one suspects greetings""#)

        @Argument(help: "64 digits, as fairdial suspicions show has them.") var version: String
        @Option(help: "Why; it goes into the ledger.") var reason: String
        @OptionGroup var actor: ActorOptions
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let store = try await database.openStore()
            guard let hash = ContentHash(hex: version), let text = try await store.suspicionModel(hash) else {
                throw SuspicionProblem.noVersion(version)
            }
            let language = try SuspicionModel(text: text).language
            let isNew = try await store.activateSuspicions(
                text, language: language, actor: ActorID(actor.name), reason: reason)
            try await store.close()
            let gaps = ["language": language.code, "version": hash.short]
            let told = isNew ? Message("suspicion.used", gaps) : Message("suspicion.trained.same", gaps)
            Console.result(output.catalogue.text(told))
        }
    }
}
