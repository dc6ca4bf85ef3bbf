import ArgumentParser

struct LexiconCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Check, test and try lexicons.",
        subcommands: [
            Check.self, Test.self, Match.self,
            LexiconDiffCommand.self, LexiconBacktestCommand.self, LexiconActivateCommand.self,
            LexiconHistoryCommand.self, LexiconRollbackCommand.self, LexiconProposeCommand.self,
            LexiconApproveCommand.self, LexiconPrecisionCommand.self, LexiconNoticeCommand.self,
            LexiconAcknowledgeCommand.self, LexiconAcceptCommand.self,
        ])
}
