import ArgumentParser
import Model
import Performance
import Pipeline
import Plans
import Reports
import Store
import Texts

struct IncentiveCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incentives", abstract: "What is given to whom for what, and what holds it back.",
        subcommands: [
            IncentiveCheckCommand.self, IncentiveActivateCommand.self, AwardRunCommand.self, AwardListCommand.self,
            AwardSettleCommand.self,
        ])
}

/// Files of rules.
struct IncentiveFiles: ParsableArguments {
    @Argument(help: "Files of rules.", completion: .file(extensions: ["yaml", "yml"]))
    var paths = ["incentives/standard.yaml"]

    /// What they say, after what is wrong in them was said.
    func read(_ texts: Catalogue) -> [(path: String, file: IncentiveFile)] {
        let files = paths.map { ($0, IncentiveFile(fileAt: $0)) }
        for (_, file) in files { Console.note(file.problems, texts) }
        return files
    }
}

struct IncentiveCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read rules, and say everything that is wrong in them and between them.",
        discussion: """
            fairdial incentives check incentives/standard.yaml

            Rules that stand twice, pay twice for the same, contradict each other or have no end.
            """)

    @OptionGroup var files: IncentiveFiles
    @OptionGroup var output: OutputOptions

    func run() throws {
        for (_, file) in files.read(output.catalogue) {
            for rule in try file.goodRules() {
                Console.result("\(rule.id): \(rule.name.text(in: output.language))")
            }
        }
    }
}

struct IncentiveActivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Give by these rules from now on; all that is active together.",
        discussion: #"""
            fairdial incentives activate incentives/standard.yaml --reason "agreed for 2026"

            They take the place of all that were active. What was given stays given.
            """#)

    @OptionGroup var files: IncentiveFiles
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let files = files.read(output.catalogue)
        let names = try files.flatMap { try $0.file.goodRules() }.map(\.id.text)
        try await database.activate(
            .incentives(files), what: names.joined(separator: ", "), actor, reason: reason, output)
    }
}
