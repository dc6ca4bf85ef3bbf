internal import Model
package import Performance

/// Scores under other plans for programs: one JSON object a line, or CSV. docs/portraits.md names the fields.
package enum WhatIfLines {
    package static func json(_ change: WhatIf.Change) -> String { JSONLine.text(Line(change)) }

    package static func csv(_ whatIf: WhatIf) -> String {
        let columns = [
            "employee", "branch", "team", "before", "after", "rank_before", "rank_after", "rise", "flagged",
            "pay_before", "pay_after",
            "currency",
        ]
        let rows = whatIf.changes.map { Line($0).cells }
        return CSVRenderer.text([columns] + rows)
    }

    /// Scores are texts: a JSON number would be read as binary floating point.
    private struct Line: Encodable {
        let employee: String
        let branch: String
        let team: String?
        let before: String?
        let after: String?
        let rankBefore: Int?
        let rankAfter: Int?
        let rise: Int?
        let flagged: Bool
        let payBefore: String?
        let payAfter: String?
        let currency: String?

        init(_ change: WhatIf.Change) {
            employee = change.employee.text
            (branch, team) = (change.team.branch, change.team.name)
            (before, after) = (change.before?.description, change.after?.description)
            (rankBefore, rankAfter, rise) = (change.rankBefore, change.rankAfter, change.rise)
            flagged = change.isFlagged
            (payBefore, payAfter) = (change.payBefore?.plain, change.payAfter?.plain)
            currency = (change.payBefore ?? change.payAfter)?.currency.code
        }

        var cells: [String] {
            [employee, branch, team ?? "", before ?? "", after ?? ""]
                + [rankBefore, rankAfter, rise].map { $0.map { "\($0)" } ?? "" } + [
                    flagged ? "true" : "", payBefore ?? "", payAfter ?? "", currency ?? "",
                ]
        }
    }
}
