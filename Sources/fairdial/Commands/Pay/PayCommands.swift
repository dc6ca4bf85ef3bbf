import ArgumentParser
import Foundation
import Model
import Performance
import Pipeline
import Plans
import Reports
import Store
import Texts

struct PayCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay", abstract: "What a month pays to whom: made, approved by a second person, closed, exported.",
        subcommands: [
            PayCheckCommand.self, PayActivateCommand.self, PayRunCommand.self, PayShowCommand.self,
            PayApproveCommand.self, PayCloseCommand.self, PayExportCommand.self,
        ])
}

/// Files of pay schemes.
struct PayFiles: ParsableArguments {
    @Argument(help: "Files of pay schemes.", completion: .file(extensions: ["yaml", "yml"]))
    var paths = ["pay/standard.yaml"]

    /// What they say, after what is wrong in them was said.
    func read(_ texts: Catalogue) -> [PaySchemeFile] {
        let files = paths.map { PaySchemeFile(fileAt: $0) }
        Console.note(files.flatMap(\.problems) + PaySchemeFile.overlaps(files), texts)
        return files
    }
}

struct PayCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read pay schemes, and say everything that is wrong in them and between them.",
        discussion: "fairdial pay check pay/standard.yaml")

    @OptionGroup var files: PayFiles
    @OptionGroup var output: OutputOptions

    func run() throws {
        for scheme in try PaySchemeFile.goodSchemes(files.read(output.catalogue)) {
            Console.result("\(scheme.id): \(scheme.name.text(in: output.language))")
        }
    }
}

struct PayActivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Pay by these schemes from now on; all that is active together.",
        discussion: #"""
            fairdial pay activate pay/standard.yaml --reason "agreed for 2026"

            They take the place of all that were active. Months that are closed stay closed; what the new schemes would
            have paid for them comes as corrections with the next month, for a second person to see.
            """#)

    @OptionGroup var files: PayFiles
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let files = files.read(output.catalogue)
        let names = try PaySchemeFile.goodSchemes(files).map(\.id.text)
        try await database.activate(.pay(files), what: names.joined(separator: ", "), actor, reason: reason, output)
    }
}

/// Of which month.
struct PayMonthOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The month, such as 2026-02. Default: the one before this.", valueName: "month"))
    var period: String?

    func validate() throws {
        guard let period, Period(period)?.kind != .month else { return }
        let texts = Catalogue.of(ReaderLanguage.ofEnvironment(ProcessInfo.processInfo.environment))
        throw ValidationError(texts.text("pay.notAMonth", ["found": period]))
    }

    /// The month that was named, else the one before today's.
    func value(_ configuration: Configuration) throws(ConfigurationProblem) -> Period {
        if let named = period.flatMap({ Period($0) }) { return named }
        return Period(.month, of: try PeriodOptions.today(configuration)).previous
    }
}
