import ArgumentParser
import Foundation
import Model
import Performance
import Pipeline
import Reports
import Store
import Texts

struct PayShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The pay lines of a month, or how one person's came about.",
        discussion: """
            fairdial pay show --period 2026-02 --branch B-07
            fairdial pay show E-1042 --period 2026-02
            fairdial pay show --period 2026-02 --format json
            """)

    @Argument(help: "The employee; without one everybody.") var employee: String?
    @OptionGroup var month: PayMonthOptions
    @Option(help: ArgumentHelp("Only this branch.", valueName: "branch")) var branch: String?
    @Option(help: "table, json (one object a line) or csv.") var format: ResultFormat = .table
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let month = try month.value(try database.configuration())
        let store = try await database.openStore()
        let whole = try await PayKeeper(store: store).sheet(of: month)
        let roster = try await store.roster()
        try await store.close()
        let sheet = whole.limited { person in
            (employee == nil || person.text == employee)
                && (branch == nil || roster.team(of: person, in: month)?.branch == branch)
        }
        guard !sheet.lines.isEmpty else {
            Console.note(message(month), output.catalogue)
            return try ExitStatus.nothingDone.end()
        }
        write(sheet, roster.names(in: month))
    }

    private func message(_ month: Period) -> Message {
        employee.map { Message("pay.noSuchEmployee", ["employee": $0, "month": month.description]) }
            ?? Message("pay.nothing", ["month": month.description])
    }

    private func write(_ sheet: ReportedPaySheet, _ names: [EmployeeID: String]) {
        switch format {
        case .json: for line in sheet.lines { Console.result(PayLines.json(line, of: sheet)) }
        case .csv: Console.result(PayLines.csv(sheet), terminator: "")
        case .table:
            guard employee != nil, let person = sheet.people.first else {
                let table = PayTable(texts: output.catalogue, named: names)
                return Console.result(table.render(sheet), terminator: "")
            }
            let explanation = PayExplanation(texts: output.catalogue)
            Console.result(explanation.render(person, of: sheet, named: names[person.employee]), terminator: "")
        }
    }
}

struct PayExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "The pay of a month for payroll, as CSV or XLSX.",
        discussion: """
            fairdial pay export --period 2026-02 --output pay-2026-02.xlsx
            fairdial pay export --period 2026-02 --output pay-2026-02.csv

            Each row, and the spreadsheet's head, say whether the month is a draft, approved or closed. Only what is closed
            is to be paid.
            """)

    @OptionGroup var month: PayMonthOptions
    @Option(name: .customLong("output"), help: "The file; its name ends in .csv or .xlsx.") var path: String
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !["csv", "xlsx"].contains(ending) else { return }
        throw ValidationError(output.catalogue.text("pay.badEnding", ["path": path]))
    }

    private var ending: String { URL(fileURLWithPath: path).pathExtension.lowercased() }

    func run() async throws {
        let configuration = try database.configuration()
        let month = try month.value(configuration)
        let store = try await database.openStore()
        let sheet = try await PayKeeper(store: store).sheet(of: month)
        let payroll = Payroll(sheet, try await store.roster(), texts: output.catalogue)
        try await store.close()
        if ending == "csv" {
            let file = try ReportFile(path)
            try file.append(payroll.csv)
            try file.finish()
        } else {
            let (spreadsheet, path) = (payroll.spreadsheet(madeAt: try DocumentOptions.now(configuration)), path)
            try await Blocking.run { try SpreadsheetFile.write(spreadsheet, to: path) }
        }
        Console.note(Message("pay.exported", ["path": path]), output.catalogue)
    }
}
