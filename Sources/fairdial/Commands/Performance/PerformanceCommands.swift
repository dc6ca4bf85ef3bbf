import ArgumentParser

struct PerformanceCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "performance", abstract: "The performance score of collectors.",
        subcommands: [
            ScoreRunCommand.self, ScoreShowCommand.self, ScoreRankCommand.self, ScoreExplainCommand.self,
            BranchCommand.self,
            PortraitCommand.self, CorrelateCommand.self, SimulateCommand.self,
            ForecastCommand.self, BacktestCommand.self,
            PlanCommands.self, CalendarCommands.self, StartCommand.self, CloseCommand.self,
        ])
}
