import ArgumentParser
import Foundation
import Model
import Store
import Texts

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The database: a file, made where it is missing.", valueName: "file"),
        completion: .file(extensions: ["db"]))
    var database: String?

    /// The configuration with this command's `--database` as its flag.
    func configuration(_ flags: [ConfigurationKey: String?] = [:]) throws(ConfigurationProblem) -> Configuration {
        try Configuration(
            flags: flags.merging([.database: database]) { flag, _ in flag },
            environment: ProcessInfo.processInfo.environment)
    }
}

/// Who does what a ledger line records.
struct ActorOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Who does this, for the ledger. Default: the name you are signed in with.", valueName: "name"))
    var actor: String?

    /// The name given, else the account's.
    var name: String { actor ?? (NSUserName().isEmpty ? "uid \(getuid())" : NSUserName()) }

    /// Nobody may act in the program's name, nor without one: who ruled on a collector's pay must be found.
    func validate() throws {
        guard let actor else { return }
        let bare = actor.trimmingCharacters(in: .whitespacesAndNewlines)
        guard bare.isEmpty || [ActorID.system.text, "sealed"].contains(bare.lowercased()) else { return }
        let texts = Catalogue.of(ReaderLanguage.ofEnvironment(ProcessInfo.processInfo.environment))
        throw ValidationError(texts.text("actor.reserved", ["found": actor]))
    }
}

extension DatabaseOptions {
    /// Opens the configured database for a command that needs what a run has stored.
    ///
    /// - Throws: where there is none yet; a mistyped name must not make an empty one.
    func openStore() async throws -> CallStore {
        let configuration = try configuration()
        try configuration.checkAlerts()
        let path = configuration[.database].text
        guard FileManager.default.fileExists(atPath: path) else { throw DatabaseProblem.missing(path) }
        return try await CallStore(path: path)
    }
}

/// Why a command has nothing to work on.
struct DatabaseProblem: ExplainedError {
    let message: Message

    static func missing(_ path: String) -> Self { Self(message: Message("database.missing", ["path": path])) }
}
