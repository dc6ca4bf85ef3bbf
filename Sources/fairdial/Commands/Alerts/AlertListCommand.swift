import ArgumentParser
import Foundation
import Model
import Notices
import Reports
import Store
import Texts

struct AlertListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Alerts in the order in which they were raised.",
        discussion: """
            fairdial alerts list --open
            fairdial alerts list --employee E-1042 --format json
            """)

    @Flag(help: "Only those that nobody has acknowledged and that are not over; without those out of sight.")
    var open = false
    @Option(help: ArgumentHelp("Only alerts about this employee.", valueName: "employee")) var employee: String?
    @Option(help: ArgumentHelp("Only alerts of this rule, such as complianceScore.", valueName: "rule"))
    var rule: String?
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    /// How many are held in memory at once.
    private static let pageSize = 500

    func validate() throws {
        guard let rule, AlertRules.kind(AlertRuleID(rule)) == nil else { return }
        let known = AlertRules.kinds.map { $0.id.text }.joined(separator: ", ")
        throw ValidationError(output.catalogue.text("alert.unknownRule", ["found": rule, "known": known]))
    }

    func run() async throws {
        let store = try await database.openStore()
        let now = InstantSource.system.now()
        var (last, count): (Alert?, Int) = (nil, 0)
        while true {
            let page = try await store.alerts(
                state: open ? .open : nil, of: employee.map { EmployeeID($0) }, rule: rule.map { AlertRuleID($0) },
                after: last, limit: Self.pageSize)
            guard let end = page.last else { break }
            let shown = page.filter { !open || ($0.snoozedUntil ?? 0) <= now }
            write(shown, isFirst: count == 0)
            count += shown.count
            last = end
        }
        try await store.close()
        if count == 0 { Console.note(Message("alert.none"), output.catalogue) }
    }

    private func write(_ alerts: [Alert], isFirst: Bool) {
        guard !alerts.isEmpty else { return }
        let texts = output.catalogue
        let lines = AlertLines(texts: texts) { id in
            AlertRules.kind(id).map { texts.text($0.title) } ?? id.text
        }
        switch format {
        case .table: Console.result(lines.table(alerts, withHeads: isFirst), terminator: "")
        case .json: for alert in alerts { Console.result(lines.json(alert)) }
        case .csv: Console.result(lines.csv(alerts, withHeads: isFirst), terminator: "")
        }
    }
}
