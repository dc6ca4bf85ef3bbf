package import Model
package import Performance
package import Texts

/// Scores under other plans beside those that count, as a table for people: who rises most, who falls most, and what
/// becomes of those who break rules for money.
package struct WhatIfTable {
    private let texts: Catalogue
    /// How many of those who rise, and of those who fall, are shown.
    private static let most = 10

    package init(texts: Catalogue) { self.texts = texts }

    package func render(_ whatIf: WhatIf, named names: [EmployeeID: String]) -> String {
        let moved = whatIf.changes.filter { ($0.rise ?? 0) != 0 }
        let risen = moved.filter { ($0.rise ?? 0) > 0 }.sorted { ($0.rise ?? 0) > ($1.rise ?? 0) }
        let fallen = moved.filter { ($0.rise ?? 0) < 0 }.sorted { ($0.rise ?? 0) < ($1.rise ?? 0) }
        let shown = Array(risen.prefix(Self.most) + fallen.prefix(Self.most).reversed())
        let heads =
            [
                texts.text("report.employee"), texts.text("simulate.before"), texts.text("simulate.after"),
                texts.text("simulate.rankBefore"), texts.text("simulate.rankAfter"), texts.text("simulate.rise"),
            ] + (whatIf.payroll == nil ? [] : [texts.text("simulate.payBefore"), texts.text("simulate.payAfter")])
        let table =
            shown.isEmpty
            ? [] : CellText.lines([heads] + shown.map { row($0, names) + pay($0, of: whatIf) }, left: [0]) + [""]
        return (table + summary(whatIf, risen.count, fallen.count, names)).map { "\($0)\n" }.joined()
    }

    private func row(_ change: WhatIf.Change, _ names: [EmployeeID: String]) -> [String] {
        let rise = change.rise ?? 0
        return [
            name(change.employee, names) + (change.isFlagged ? " !" : ""), change.before?.description ?? "–",
            change.after?.description ?? "–", change.rankBefore.map { "\($0)" } ?? "–",
            change.rankAfter.map { "\($0)" } ?? "–", rise > 0 ? "+\(rise)" : "\(rise)",
        ]
    }

    private func pay(_ change: WhatIf.Change, of whatIf: WhatIf) -> [String] {
        whatIf.payroll == nil ? [] : [change.payBefore, change.payAfter].map { $0?.plain ?? "–" }
    }

    private func name(_ employee: EmployeeID, _ names: [EmployeeID: String]) -> String {
        names[employee].map { "\(employee) \($0)" } ?? employee.text
    }

    private func summary(_ whatIf: WhatIf, _ risen: Int, _ fallen: Int, _ names: [EmployeeID: String]) -> [String] {
        let agreement = whatIf.agreement.map { StatisticText.number($0, places: 4) } ?? "–"
        func listed(_ changes: [WhatIf.Change]) -> String {
            changes.isEmpty
                ? "–" : changes.map { name($0.employee, names) }.joined(separator: texts.text("portrait.comma"))
        }
        return [
            texts.text(
                "simulate.summary",
                [
                    "people": "\(whatIf.changes.count)", "risen": "\(risen)", "fallen": "\(fallen)",
                    "agreement": agreement, "left": "\(whatIf.leftOut)",
                ]),
            texts.text(
                "simulate.flagged",
                [
                    "best": "\(whatIf.bestCount)", "before": listed(whatIf.flaggedAmongBest),
                    "after": listed(whatIf.flaggedStillAmongBest),
                ]),
        ] + payroll(whatIf) + [texts.text("simulate.note")]
    }

    private func payroll(_ whatIf: WhatIf) -> [String] {
        guard let payroll = whatIf.payroll else { return [] }
        return [
            texts.text(
                "simulate.payroll",
                ["before": payroll.before.description, "after": payroll.after.description])
        ]
    }
}
