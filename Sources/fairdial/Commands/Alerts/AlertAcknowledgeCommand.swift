import ArgumentParser
import Model
import Store
import Texts

struct AlertAcknowledgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "You have seen an alert and answer for what follows.",
        discussion: """
            fairdial alerts acknowledge 3f2a9c01d4e5b677

            Nobody else is told of it any more. The ledger keeps who and when.
            """)

    @Argument(help: ArgumentHelp("As “alerts list” and notices show it.", valueName: "alert")) var id: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let store = try await database.openStore()
        let isNew = try await store.acknowledge(AlertID(id), actor: ActorID(actor.name))
        try await store.close()
        let key = isNew ? "alert.acknowledged" : "alert.alreadyAcknowledged"
        Console.result(output.catalogue.text(key, ["alert": id]))
    }
}
