import ArgumentParser
import Model
import Reports
import Store

struct Calls: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find stored calls, the newest first.",
        discussion: """
            fairdial calls --employee E-101 --from 2026-11-01 --to 2026-11-30
            fairdial calls --rule en.threat.violence --format json
            fairdial calls --unattributed
            fairdial calls --complaint X-311
            fairdial calls --state unscored --unscored-reason engineFailed
            """)

    @Option(help: ArgumentHelp("Only calls of this employee.", valueName: "employee")) var employee: String?
    @Option(help: ArgumentHelp("Only calls with a hit of this rule.", valueName: "rule id")) var rule: String?
    @Option(help: ArgumentHelp("From this local date on.", valueName: "date")) var from: String?
    @Option(help: ArgumentHelp("Until this local date.", valueName: "date")) var to: String?
    @Flag(help: "Only calls in which something counts or waits.") var flagged = false
    @Option(help: ArgumentHelp("Only calls with this debtor.", valueName: "debtor")) var debtor: String?
    @Option(help: ArgumentHelp("Only the call of this complaint and others with its debtor.", valueName: "complaint"))
    var complaint: String?
    @Flag(help: "Only calls that enter nobody's score: employee or start unknown.") var unattributed = false
    @Option(help: ArgumentHelp("Only calls in this state: scored, waiting or unscored.", valueName: "state"))
    var state: String?
    @Option(help: ArgumentHelp("Only calls without a score for this reason, such as noSpeech.", valueName: "reason"))
    var unscoredReason: String?
    @Option(help: "At most so many; the totals are of all that are found.") var limit = 1000
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit: found \(limit), expected at least 1.") }
        _ = try wantedState()
    }

    func run() async throws {
        let store = try await database.openStore()
        let filter = CallFilter(
            employee: employee.map { EmployeeID($0) }, rule: rule.map { RuleID($0) }, from: from, to: to,
            state: try wantedState(), flaggedOnly: flagged, attributed: unattributed ? false : nil,
            debtor: debtor.map { DebtorID($0) }, complaint: complaint)
        let found = try await store.calls(filter, limit: limit)
        let totals = try await store.totals(filter)
        let summary = RunSummary(totals)
        try await CallOutput(store: store, format: format, output: output)
            .write(found.map(\.recording.id), take: { _ in }, summary: { summary })
        try await store.close()
        guard found.count < summary.recordings else { return }
        Console.note(
            Message("calls.cut", ["shown": "\(found.count)", "count": "\(summary.recordings)"]), output.catalogue)
    }

    private func wantedState() throws -> CallFilter.State? {
        let reason = try unscoredReason.map { text in
            guard let reason = UnscoredReason(rawValue: text) else {
                throw badChoice("--unscored-reason", text, UnscoredReason.allCases.map(\.rawValue))
            }
            return reason
        }
        guard let state else { return reason.map { .unscored($0) } }
        switch state {
        case "unscored": return .unscored(reason)
        case "scored" where reason == nil: return .scored
        case "waiting" where reason == nil: return .waiting
        default: throw badChoice("--state", state, reason == nil ? ["scored", "waiting", "unscored"] : ["unscored"])
        }
    }

    private func badChoice(_ option: String, _ found: String, _ expected: [String]) -> ValidationError {
        ValidationError(
            output.catalogue.text(
                "calls.badChoice",
                ["option": option, "found": found, "expected": expected.joined(separator: ", ")]))
    }
}

extension RunSummary {
    /// What the store adds up, however many of the calls are shown.
    fileprivate init(_ totals: Totals) {
        let all = totals.all
        let owners = totals.employees.map { (Optional($0.employee), $0.total) } + [(nil, totals.unattributed)]
        self.init(
            scored: all.calls - all.waiting, waiting: all.waiting, unscored: all.unscored,
            employees: owners.filter { $1.calls > 0 }.map { employee, total in
                EmployeeTotal(employee, calls: total.calls, deducted: total.deducted, waiting: total.waiting)
            })
    }
}
