import ArgumentParser

struct ReportCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Reports over a period, to print and as spreadsheets.",
        subcommands: [
            ComplianceReportCommand.self, RankingReportCommand.self, BranchReportCommand.self,
            QuarterReportCommand.self,
        ])
}
