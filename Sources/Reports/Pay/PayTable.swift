package import Model
package import Performance
package import Texts

/// What a month pays, as a table for people: one row a person and currency, and below it what is open or held.
package struct PayTable {
    private let texts: Catalogue
    private let words: PayText
    private let names: [EmployeeID: String]

    package init(texts: Catalogue, named names: [EmployeeID: String]) {
        self.texts = texts
        self.names = names
        words = PayText(texts: texts)
    }

    package func render(_ sheet: ReportedPaySheet) -> String {
        let people = sheet.people
        let currencies = Set(people.flatMap(\.currencies)).sorted { $0.code < $1.code }
        let rows = people.flatMap(PayRow.rows).map(row)
        let table = rows.isEmpty ? [] : CellText.lines([heads] + rows + currencies.map { sum(people, $0) }, left: [0])
        let notes = [PayLine.Kind.open, .held].flatMap { kind in people.flatMap { self.notes($0, kind) } }
        return (words.head(sheet) + [""] + table + (notes.isEmpty ? [] : [""] + notes)).map { "\($0)\n" }.joined()
    }

    private var heads: [String] {
        [
            texts.text("report.employee"), texts.text("pay.column.base"), texts.text("pay.column.days"),
            texts.text("pay.column.attainment"), texts.text("pay.column.score"), texts.text("pay.column.share"),
            texts.text("pay.column.performance"), texts.text("pay.column.awards"),
            texts.text("pay.column.corrections"), texts.text("pay.column.held"), texts.text("pay.column.total"),
        ]
    }

    private func row(_ row: PayRow) -> [String] {
        let pay = row.performance
        let days = row.attended.flatMap { attended in pay.map { "\(attended)/\($0.workingDays)" } }
        return [
            name(row.employee), pay.map { amount($0.base) } ?? "–", days ?? "–", pay?.attainment?.hundredths ?? "–",
            pay?.score?.description ?? "–", pay.map { "\($0.share.hundredths) %" } ?? "–",
        ] + cells(row.sums)
    }

    private func sum(_ people: [PersonalPay], _ currency: Currency) -> [String] {
        [texts.text("pay.sum"), "", "", "", "", ""] + cells(PayRow.Sums(people, currency))
    }

    private func cells(_ sums: PayRow.Sums) -> [String] {
        sums.all.dropLast().map(amount) + [sums.total.description]
    }

    private func amount(_ money: Money) -> String { money.minorUnits == 0 ? "–" : money.plain }

    private func name(_ employee: EmployeeID) -> String {
        names[employee].map { "\(employee) \($0)" } ?? employee.text
    }

    private func notes(_ person: PersonalPay, _ kind: PayLine.Kind) -> [String] {
        person.lines.filter { $0.kind == kind }.map { line in
            texts.text(
                "pay.note",
                [
                    "employee": name(person.employee),
                    "words": words.grounds(line).joined(separator: texts.text("portrait.comma")),
                ])
        }
    }
}
