internal import Model
package import Performance

/// Awards for programs: one JSON object a line, or CSV. docs/incentives.md names the fields.
package enum AwardLines {
    package static func json(_ award: ReportedAward) -> String { JSONLine.text(Line(award)) }

    package static func csv(_ awards: [ReportedAward]) -> String {
        let columns = [
            "award", "rule", "employee", "occasion", "pay_on", "amount", "currency", "status", "trial", "held_by",
        ]
        return CSVRenderer.text([columns] + awards.map { Line($0).cells })
    }

    /// Amounts are texts: a JSON number would be read as binary floating point.
    private struct Line: Encodable {
        let award: String
        let rule: String
        let employee: String
        let occasion: String
        let payOn: String
        let amount: String?
        let currency: String?
        let points: String?
        let basePayMonths: String?
        let training: String?
        let list: String?
        let status: String
        let trial: Bool
        /// Hits of zero tolerance.
        let heldBy: [String]

        init(_ reported: ReportedAward) {
            let kept = reported.standing.award
            (award, rule, employee) = (kept.id.text, kept.rule, kept.employee.text)
            (occasion, payOn) = (kept.occasion, kept.payOn.description)
            amount = kept.payment?.plain
            currency = kept.payment?.currency.code
            points = reported.reward.points?.description
            basePayMonths = reported.reward.basePay.map { Fraction(Int128($0), over: 100).description }
            (training, list) = (reported.reward.training, reported.reward.list)
            (status, trial) = (reported.standing.status.rawValue, kept.isTrial)
            heldBy = reported.standing.status == .held ? reported.standing.heldBy.map(\.hit) : []
        }

        var cells: [String] {
            [award, rule, employee, occasion, payOn, amount ?? "", currency ?? "", status, trial ? "true" : ""]
                + [heldBy.joined(separator: " ")]
        }
    }
}
