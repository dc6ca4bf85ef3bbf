import ArgumentParser
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct TimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "One person's time with the company: hiring, probation, moves, leave, leaving, and what each means.",
        discussion: """
            fairdial timeline E-1042
            fairdial timeline E-1042 --format json
            """)

    @Argument(help: "The employee.") var employee: String
    @Option(help: "table or json (one object a line).") var format: TimelineFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let today = try PeriodOptions.today(try database.configuration())
        let store = try await database.openStore()
        let timeline = try await TimelineReading(
            of: EmployeeID(employee), until: today.adding(months: 12), in: store)
        try await store.close()
        switch format {
        case .table:
            let table = TimelineTable(texts: output.catalogue)
            Console.result(
                table.render(timeline.events, of: EmployeeID(employee), named: timeline.name), terminator: "")
        case .json: for event in timeline.events { Console.result(TimelineLines.json(event)) }
        }
    }
}

/// As what a timeline is written.
enum TimelineFormat: String, ExpressibleByArgument, CaseIterable { case table, json }
