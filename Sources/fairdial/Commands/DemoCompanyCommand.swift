import ArgumentParser
import DemoCompanies
import Foundation
import Lexicons
import Model
import Plans
import Store
import Texts

struct DemoCompanyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo-company", abstract: "Fill a database with a company that never was, whose causes are known.",
        discussion: """
            fairdial demo-company --employees 500 --branches 30 --months 6 --seed 7 --database out/demo.db
            fairdial demo-company --kind noise --seed 11 --truth truth.json --database out/noise.db

            People, cases, payments, surveys, complaints, courses, targets and judged calls. The same arguments give the
            same company. steady: people who break rules for money, a burnt-out team, rushes at the month's end; breaks:
            besides, days on which something changes; noise: nothing of the kind. --truth writes what is so. --days
            keeps the last month back and writes it as files to import, a folder a day: scripts/demo-month.
            """)

    @Option(help: "steady, breaks or noise.") var kind: CompanyKind = .steady
    @Option(help: "Posts, 1 to 99999.") var employees = 500
    @Option(help: "Branches, 1 to 99.") var branches = 30
    @Option(help: "Months, 1 to 120.") var months = 6
    @Option(help: ArgumentHelp("The last of them. Default: last month.", valueName: "month")) var lastMonth: String?
    @Option(help: "Calls of a person on a working day, 0 to 60.") var callsPerDay = 2
    @Option(help: "Another number is another company.") var seed: UInt64 = 7
    @Option(help: ArgumentHelp("Where the causes go, as JSON.", valueName: "new file")) var truth: String?
    @Option(help: ArgumentHelp("Where the last month goes, a folder a day, instead of in.", valueName: "new folder"))
    var days: String?
    @Option(help: ArgumentHelp("Working calendars.", valueName: "folder")) var calendars = "calendars"
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let texts = output.catalogue
        if let lastMonth, Period(lastMonth)?.kind != .month {
            throw ValidationError(texts.text("demo.badMonth", ["found": lastMonth]))
        }
        let ranges = [
            ("--employees", employees, 1...99_999), ("--branches", branches, 1...99), ("--months", months, 1...120),
            ("--calls-per-day", callsPerDay, 0...60),
        ]
        for (name, value, range) in ranges where !range.contains(value) {
            throw ValidationError(
                texts.text(
                    "demo.badNumber",
                    [
                        "name": name, "found": "\(value)", "least": "\(range.lowerBound)",
                        "most": "\(range.upperBound)",
                    ]))
        }
    }

    func run() async throws {
        let configuration = try database.configuration()
        let sets = try GivenLexicons.sets(configuration)
        let company = DemoCompany(
            kind: kind,
            size: CompanySize(
                employees: employees, branches: branches, months: months, callsPerDay: max(1, callsPerDay)),
            lastMonth: last, calendar: try calendar(), phrases: try DemoPhrases(sets).phrases, seed: seed)
        if let truth { try write(company.truth, to: truth) }
        let keptBack = days == nil ? nil : DemoDays(company: company, month: last)
        if let days, let keptBack { try write(keptBack, to: days) }
        let store = try await CallStore(path: configuration[.database].text)
        for set in sets.values.sorted(by: { $0.language.code < $1.language.code }) {
            _ = try await store.adopt(set, actor: ActorID(actor.name))
        }
        var rows = 0
        for feed in [Feed.branches, .employees, .targets, .training, .attendance] {
            let known = company.rows(of: feed).filter { keptBack?.isKnownBefore($0) ?? true }
            rows += try await keep(known, of: feed, in: store)
        }
        let calls = callsPerDay > 0 ? try DemoCalls(sets, settings: try configuration.compliance(), store: store) : nil
        var taken = 0
        let months = company.months.filter { $0 != keptBack?.month }
        for month in months {
            rows += try await keep(company.cases(in: month), of: .cases, in: store)
            rows += try await keep(company.payments(in: month), of: .payments, in: store)
            rows += try await keep(company.surveys(in: month), of: .surveys, in: store)
            rows += try await keep(company.complaints(in: month), of: .complaints, in: store)
            if let calls { taken += try await calls.take(month, of: company) }
            if !output.quiet {
                Console.note(
                    Message("demo.month", ["month": month.description, "calls": "\(taken)"]), output.catalogue)
            }
        }
        try await database.refreshScores(store, output)
        try await store.close()
        say(people: Set(months.flatMap(company.people)).count, rows: rows, calls: taken, months.last)
    }

    private func say(people: Int, rows: Int, calls: Int, _ month: Period?) {
        let month = month?.description ?? "–"
        Console.result(
            output.catalogue.text(
                "demo.done", ["people": "\(people)", "rows": "\(rows)", "calls": "\(calls)", "month": month]))
    }

    private func write(_ days: DemoDays, to path: String) throws {
        do {
            try days.write(to: URL(fileURLWithPath: path))
        } catch {
            throw SigningKeyProblem.notWritten(path, error.localizedDescription)
        }
    }

    private var last: Period {
        lastMonth.flatMap { Period($0) }
            ?? Period(.month, of: ZonedTime(Date(), zone: "UTC")?.localDay ?? LocalDate(dayNumber: 0)).previous
    }

    /// Monday to Friday where there is no calendar at hand.
    private func calendar() throws -> WorkingCalendar {
        let path = URL(fileURLWithPath: calendars).appendingPathComponent("CN.yaml").relativePath
        guard FileManager.default.fileExists(atPath: path) else { return WorkingCalendar(country: "CN", years: [:]) }
        return try CalendarFile(fileAt: path).goodCalendar()
    }

    private func keep(_ rows: [FeedRow], of feed: Feed, in store: CallStore) async throws -> Int {
        guard !rows.isEmpty else { return 0 }
        let source = "demo-company \(kind.rawValue) \(employees) \(branches) \(months) \(seed)"
        let outcome = try await store.keep(
            feed, rows, of: [(source, ContentHash(of: source))], setAside: 0, actor: ActorID(actor.name))
        return outcome.added + outcome.corrected
    }

    private func write(_ truth: CompanyTruth, to path: String) throws {
        do {
            try Data(try LedgerJSON.text(truth).utf8).write(
                to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            throw SigningKeyProblem.notWritten(path, error.localizedDescription)
        }
    }
}

extension CompanyKind: ExpressibleByArgument {}
