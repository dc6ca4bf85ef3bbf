import ArgumentParser
import Foundation
import Model
import Pipeline
import Store
import Texts

struct AlertSnoozeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze", abstract: "Put an alert out of sight until a moment; nobody is told of it before.",
        discussion: "fairdial alerts snooze 3f2a9c01d4e5b677 --until 2026-02-16T09:00:00 --zone Asia/Shanghai")

    @Argument(help: ArgumentHelp("As “alerts list” and notices show it.", valueName: "alert")) var id: String
    @Option(help: ArgumentHelp("Such as 2026-02-16T09:00:00, or with its offset.", valueName: "moment"))
    var until: String
    @Option(help: ArgumentHelp("Zone of a moment without offset. Default: the configured one.", valueName: "zone"))
    var zone: String?
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let zone = try database.configuration([.zone: zone]).zone() ?? TimeZone.current.identifier
        guard let moment = LocalMoment.read(until, zone: zone) else { throw AlertProblem.badMoment(until) }
        let store = try await database.openStore()
        try await store.snooze(AlertID(id), until: moment.microseconds, actor: ActorID(actor.name))
        try await store.close()
        Console.result(
            output.catalogue.text(
                "alert.snoozed",
                ["alert": id, "until": "\(moment.localDate) \(moment.localClock) \(moment.zone)"]))
    }
}

/// What was asked of alerts and cannot be read.
struct AlertProblem: ExplainedError {
    let message: Message

    static func badMoment(_ found: String) -> Self { Self(message: Message("alert.badMoment", ["found": found])) }

    static func noSuchChannel(_ found: String, known: [String]) -> Self {
        Self(
            message: Message(
                "alert.noSuchChannel", ["found": found, "known": known.isEmpty ? "–" : known.joined(separator: ", ")]))
    }
}
