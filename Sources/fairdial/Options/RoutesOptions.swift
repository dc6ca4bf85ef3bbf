import ArgumentParser
import Foundation
import Model
import Notices
import Pipeline
import Store
import Texts

/// Which file says who is told of alerts.
struct RoutesOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Who is told of what, and how. Default: alerts.yaml.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var routes: String?

    /// The routes; whatever is doubtful or wrong in them is said.
    ///
    /// - Throws: `RoutesError`.
    func read(_ configuration: Configuration, _ texts: Catalogue) throws -> AlertRoutes {
        let file = RoutesFile(fileAt: path(configuration))
        file.note(texts)
        return try file.goodRoutes()
    }

    func path(_ configuration: Configuration) -> String { routes ?? configuration[.alertRoutes].text }
}

extension RoutesFile {
    /// Says what is wrong, with its place.
    func note(_ texts: Catalogue) {
        for problem in problems { Console.note("\(problem.place): \(texts.text(problem.message))") }
    }
}

extension DatabaseOptions {
    /// Lets the alerts follow what a command has changed, and says how many are new.
    func refreshAlerts(_ store: CallStore, _ output: OutputOptions) async throws {
        let outcome = try await alertKeeper(store).refresh()
        guard !output.quiet, outcome.raised + outcome.withdrawn > 0 else { return }
        Console.note(
            Message("alert.refreshed", ["raised": "\(outcome.raised)", "withdrawn": "\(outcome.withdrawn)"]),
            output.catalogue)
    }

    private func alertKeeper(_ store: CallStore) throws -> AlertKeeper {
        let configuration = try configuration()
        return AlertKeeper(
            store: store, lines: try configuration.alertLines(),
            zone: try configuration.zone() ?? TimeZone.current.identifier)
    }
}
