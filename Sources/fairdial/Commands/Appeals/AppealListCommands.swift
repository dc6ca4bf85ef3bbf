import ArgumentParser
import Foundation
import Model
import Reports
import Store
import Texts

struct AppealListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Appeals, those first that have to be decided first.",
        discussion: "fairdial appeal list --open --employee E-1042")

    @Flag(help: "Only those that nobody has decided on.") var open = false
    @Option(help: ArgumentHelp("Only this one's.", valueName: "employee")) var employee: String?
    @Flag(help: "One JSON object a line.") var json = false
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let view = try database.appealView(output.catalogue)
        let store = try await database.openStore()
        let appeals = try await store.appeals().filter {
            (!open || $0.isOpen) && (employee == nil || $0.employee.text == employee)
        }
        try await store.close()
        guard !appeals.isEmpty else { return Console.note(Message("appeal.none"), output.catalogue) }
        if json {
            for appeal in appeals { Console.result(AppealLines.json(appeal)) }
        } else {
            Console.result(view.render(appeals), terminator: "")
        }
    }
}

struct AppealRateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rates", abstract: "How often rules are appealed against, and with what success.",
        discussion: """
            fairdial appeal rates

            A rule that is overturned often is a bad rule.
            """)

    @Flag(help: "One JSON object a line.") var json = false
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let store = try await database.openStore()
        let rates = try await store.appealRates()
        try await store.close()
        guard !rates.isEmpty else { return Console.note(Message("appeal.none"), output.catalogue) }
        if json {
            for rate in rates { Console.result(AppealLines.json(rate)) }
        } else {
            Console.result(AppealRateTable(texts: output.catalogue).render(rates), terminator: "")
        }
    }
}

extension DatabaseOptions {
    /// How appeals are shown, in the configured zone.
    func appealView(_ texts: Catalogue) throws -> AppealTable {
        let zone = try configuration().zone() ?? TimeZone.current.identifier
        return AppealTable(texts: texts, now: Int64(Date().timeIntervalSince1970 * 1_000_000), zone: zone)
    }
}
