import ArgumentParser

struct AlertCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: "What somebody should look at, and who is told of it.",
        discussion: """
            fairdial alerts list --open
            fairdial alerts acknowledge 3f2a9c01d4e5b677
            fairdial alerts deliver
            """,
        subcommands: [
            AlertListCommand.self, AlertAcknowledgeCommand.self, AlertSnoozeCommand.self, AlertDeliverCommand.self,
            AlertTestCommand.self, AlertCheckCommand.self,
        ])
}
