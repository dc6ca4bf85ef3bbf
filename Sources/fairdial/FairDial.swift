import ArgumentParser
import Foundation
import Lexicons
import Model
import Texts

@main
struct FairDial: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fairdial",
        abstract: "Listens to collection calls and tells which deserve a deduction, with the evidence.",
        discussion: """
            fairdial score recordings/ --calls calls.csv     judge a day's calls
            fairdial explain c-1042                          why a call got its number
            fairdial review list                             what waits for a reviewer

            Results go to standard output, progress and messages to standard error.
            Exit codes: 0 all done; 1 done, some inputs set aside; 2 nothing could be done; 64 usage;
            130 interrupted, run again to resume.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Calls",
                subcommands: [
                    Score.self, Calls.self, Explain.self, Review.self, AppealCommands.self, Status.self,
                    Transcribe.self, Decode.self,
                ]),
            CommandGroup(name: "Lexicons", subcommands: [LexiconCommands.self, SuspicionCommands.self]),
            CommandGroup(
                name: "Performance",
                subcommands: [
                    Import.self, PerformanceCommands.self, IncentiveCommands.self, PayCommands.self,
                    TimelineCommand.self, AlertCommands.self, ReportCommands.self, DemoCompanyCommand.self,
                ]),
            CommandGroup(
                name: "Maintenance",
                subcommands: [
                    LedgerCommands.self, BackupCommand.self, RestoreCommand.self, Config.self, Doctor.self,
                    Evaluate.self,
                ]),
            CommandGroup(name: "Internal", subcommands: [Hear.self]),
        ])

    /// Parses, runs, and turns whatever went wrong into one message and the exit code it deserves.
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let error as any ExplainedError {
            let language = ReaderLanguage.ofCommandLine(
                CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
            let texts = Catalogue.of(language)
            for problem in (error as? LexiconError)?.problems ?? [] {
                Console.note(GivenLexicons.text(problem, texts))
            }
            Console.error(error.message, texts)
            Foundation.exit(ExitStatus.nothingDone.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}

extension ExitStatus {
    /// Ends the command with this code, without a further word.
    func end() throws {
        guard self != .allDone else { return }
        throw ExitCode(rawValue)
    }
}
