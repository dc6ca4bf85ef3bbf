internal import Model
package import Performance
package import Texts

/// What one person is paid for a month, each line with how it came about.
package struct PayExplanation {
    private let texts: Catalogue
    private let words: PayText

    package init(texts: Catalogue) {
        self.texts = texts
        words = PayText(texts: texts)
    }

    package func render(_ person: PersonalPay, of sheet: ReportedPaySheet, named name: String?) -> String {
        let gaps = [
            "employee": person.employee.text, "month": sheet.month.description, "state": words.state(sheet.state),
        ]
        let head =
            name.map { texts.text("pay.person.named", gaps.merging(["name": $0]) { own, _ in own }) }
            ?? texts.text("pay.person", gaps)
        let lines = person.lines.flatMap { line in
            ["", first(line)] + words.grounds(line).map { "    \($0)" }
        }
        let totals = person.currencies.map { currency in
            texts.text("pay.total", ["amount": person.total(in: currency).description])
        }
        return ([head] + words.head(sheet).dropFirst() + lines + [""] + totals).map { "\($0)\n" }.joined()
    }

    private func first(_ line: SettledPay) -> String {
        texts.text(
            "pay.line",
            [
                "kind": words.kind(line.kind), "subject": words.subject(line),
                "amount": line.kind == .open ? "–" : line.amount.description,
            ])
    }
}
