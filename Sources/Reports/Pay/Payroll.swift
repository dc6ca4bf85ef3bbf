package import Model
package import Performance
package import Texts

/// A month's pay as payroll takes it: one row a person and currency, and in a spreadsheet all lines with their derivation
/// on a second sheet.
package struct Payroll {
    private let texts: Catalogue
    private let words: PayText
    private let sheet: ReportedPaySheet
    private let roster: Roster

    package init(_ sheet: ReportedPaySheet, _ roster: Roster, texts: Catalogue) {
        self.texts = texts
        self.sheet = sheet
        self.roster = roster
        words = PayText(texts: texts)
    }

    /// Rows of the columns that docs/pay.md names.
    package var csv: String {
        let columns = [
            "employee", "name", "branch", "team", "currency", "base", "attended", "working_days", "attainment", "score",
            "share", "performance", "awards", "corrections", "held", "total", "state",
        ]
        let rows = sheet.people.flatMap(PayRow.rows).map { row in
            let pay = row.performance
            let measures = [
                pay?.base.plain, row.attended.map { "\($0)" }, pay.map { "\($0.workingDays)" },
                pay?.attainment?.hundredths, pay?.score?.description, pay?.share.hundredths,
            ]
            return place(row.employee) + [row.currency.code] + measures.map { $0 ?? "" } + row.sums.all.map(\.plain)
                + [sheet.state.rawValue]
        }
        return CSVRenderer.text([columns] + rows)
    }

    /// - Parameter madeAt: stands among the file's properties.
    package func spreadsheet(madeAt: ZonedTime) -> Spreadsheet {
        Spreadsheet(
            title: texts.text("pay.title", ["month": sheet.month.description]), madeAt: madeAt,
            sheets: [
                .init(
                    name: texts.text("pay.sheet.people"), lead: words.head(sheet), columns: heads,
                    rows: sheet.people.flatMap(PayRow.rows).map(row)),
                .init(
                    name: texts.text("pay.sheet.lines"), lead: words.head(sheet), columns: lineHeads,
                    rows: sheet.lines.map(row)),
            ])
    }

    private var placeHeads: [String] {
        [
            texts.text("report.employee"), texts.text("pay.column.name"), texts.text("pay.column.branch"),
            texts.text("pay.column.team"),
        ]
    }

    private var heads: [String] {
        placeHeads + [
            texts.text("pay.column.base"), texts.text("pay.column.attended"), texts.text("pay.column.workingDays"),
            texts.text("pay.column.attainment"), texts.text("pay.column.score"), texts.text("pay.column.share"),
            texts.text("pay.column.performance"), texts.text("pay.column.awards"),
            texts.text("pay.column.corrections"), texts.text("pay.column.held"), texts.text("pay.column.total"),
        ]
    }

    private var lineHeads: [String] {
        placeHeads + [
            texts.text("pay.column.kind"), texts.text("pay.column.subject"), texts.text("pay.column.amount"),
            texts.text("pay.column.because"),
        ]
    }

    private func row(_ row: PayRow) -> [ReportCell] {
        let pay = row.performance
        let measures: [ReportCell] = [
            pay.map { .money($0.base) } ?? .empty, row.attended.map { .decimal($0.units, places: 2) } ?? .empty,
            pay.map { .whole($0.workingDays) } ?? .empty,
            pay?.attainment.map { .perCent($0.units, places: 2) } ?? .empty,
            pay?.score.map { .decimal($0.hundredths, places: 2) } ?? .empty,
            pay.map { .perCent($0.share.units, places: 2) } ?? .empty,
        ]
        return place(row.employee).map { .text($0) } + measures + row.sums.all.map { .money($0) }
    }

    private func row(_ line: SettledPay) -> [ReportCell] {
        place(line.claim.employee).map { .text($0) } + [
            .text(words.kind(line.kind)), .text(words.subject(line)),
            line.kind == .open ? .empty : .money(line.amount),
            .text(words.grounds(line).joined(separator: texts.text("pay.because.separator"))),
        ]
    }

    /// Employee, name, branch and team; where they left before, as it was last.
    private func place(_ employee: EmployeeID) -> [String] {
        let last = roster.employments[employee]?.last
        let team = roster.team(of: employee, in: sheet.month) ?? last?.placements.last?.team
        return [employee.text, last?.name ?? "", team?.branch ?? "", team?.name ?? ""]
    }
}

extension Fraction {
    /// Hundredths, rounded for a cell.
    fileprivate var units: Int { Int(rounded(places: 2)) }
}
