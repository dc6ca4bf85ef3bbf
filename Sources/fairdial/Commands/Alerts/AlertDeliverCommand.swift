import ArgumentParser
import Foundation
import Model
import Notices
import Store
import Texts

struct AlertDeliverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver", abstract: "Send what is due, and say what waits and why.",
        discussion: """
            fairdial alerts deliver
            fairdial alerts deliver --retry-refused

            Looks at the sources first, tells whoever comes next of what nobody has acknowledged, and sends. Meant to be
            run every minute by a timer; a second one at the same time does nothing.
            Exit codes: 0 all that is due was taken, or waits for the end of a quiet time; 1 some was not; 2 nothing
            could be done.
            """)

    @Flag(help: "Send again what receivers refused or what was given up.") var retryRefused = false
    @OptionGroup var routes: RoutesOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try database.configuration()
        let routes = try routes.read(configuration, output.catalogue)
        let store = try await database.openStore()
        let lock = try RunLock(database: configuration[.database].text, .deliver)
        try await database.refreshAlerts(store, output)
        let hours = Int64(routes.escalateAfterHours)
        while try await store.escalate(after: hours * 3_600_000_000) > 0 {}
        if retryRefused { _ = try await store.retryRefused() }
        let courier = Courier(
            store: store, routes: routes, roster: try await store.roster(),
            environment: ProcessInfo.processInfo.environment)
        let reports = try await courier.deliver()
        let waiting = try await store.waitingDeliveries()
        try await store.close()
        withExtendedLifetime(lock) {}
        try write(reports, waiting, routes)
    }

    private func write(_ reports: [Courier.Report], _ waiting: [WaitingChannel], _ routes: AlertRoutes) throws {
        let texts = output.catalogue
        let notes = DeliveryNotes(texts: texts)
        Console.result(texts.text("alert.sent", ["count": "\(reports.reduce(0) { $0 + $1.sent })"]))
        for report in reports where report.sent > 0 { Console.result(notes.sent(report)) }
        for channel in waiting {
            let report = reports.first { $0.channel == channel.name }
            for line in notes.waiting(channel, report, isKnown: routes.channels[channel.name] != nil) {
                Console.note(line)
            }
        }
        let isShort =
            reports.contains { $0.refused > 0 || $0.isAway } || waiting.contains { routes.channels[$0.name] == nil }
        if isShort { try ExitStatus.someSetAside.end() }
    }
}

extension Courier.Report {
    /// Whether the receiver could not be reached, which a quiet time is not.
    fileprivate var isAway: Bool {
        switch stopped {
        case .away, .secretMissing: true
        case .quiet, nil: false
        }
    }
}
