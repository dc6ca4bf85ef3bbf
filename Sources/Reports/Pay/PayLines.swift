internal import Model
package import Performance

/// Pay lines for programs: one JSON object a line, or CSV. docs/pay.md names the fields.
package enum PayLines {
    package static func json(_ line: SettledPay, of sheet: ReportedPaySheet) -> String {
        JSONLine.text(Line(line, sheet))
    }

    package static func csv(_ sheet: ReportedPaySheet) -> String {
        let columns = [
            "month", "state", "trial", "employee", "kind", "subject", "amount", "currency", "paid_before", "base",
            "score", "attainment", "share", "rule", "held_by", "reason",
        ]
        return CSVRenderer.text([columns] + sheet.lines.map { Line($0, sheet).cells })
    }

    /// Amounts, scores and shares are texts: a JSON number would be read as binary floating point.
    private struct Line: Encodable {
        let month: String
        let state: String
        let trial: Bool
        let employee: String
        let kind: String
        let subject: String
        let amount: String
        let currency: String
        var paidBefore: String?
        var base: String?
        var workingDays: Int?
        var spans: [Span]?
        var score: String?
        var attainment: String?
        var factors: [Factor]?
        var share: String?
        var rule: String?
        var heldBy: [String] = []
        var reason: String?

        struct Span: Encodable {
            let from: String
            let until: String
            let attended: String
            let monthly: String
            let share: String
            let probation: String
        }

        struct Factor: Encodable {
            let by: String
            let value: String?
            let pays: String
        }

        init(_ line: SettledPay, _ sheet: ReportedPaySheet) {
            (month, state, trial) = (sheet.month.description, sheet.state.rawValue, sheet.isTrial)
            (employee, kind) = (line.claim.employee.text, line.kind.rawValue)
            (subject, amount) = (line.claim.subject.text, line.amount.plain)
            (currency, paidBefore) = (line.amount.currency.code, line.paidBefore?.plain)
            switch line.ground {
            case .performance(let pay): add(pay)
            case .gap(let gap): reason = gap.rawValue
            case .award(let award): (rule, heldBy) = (award.rule, award.heldBy)
            case .nobody: reason = "notEmployed"
            }
        }

        private mutating func add(_ pay: PerformancePay) {
            (base, workingDays, score) = (pay.base.plain, pay.workingDays, pay.score?.description)
            (attainment, share) = (pay.attainment?.hundredths, pay.share.ratio)
            spans = pay.spans.map {
                Span(
                    from: $0.days.lowerBound.description, until: $0.days.upperBound.description,
                    attended: $0.attended.ratio, monthly: $0.monthly.plain, share: $0.share.ratio,
                    probation: $0.probation.ratio)
            }
            factors = pay.factors.map {
                Factor(by: $0.measure.rawValue, value: $0.value?.ratio, pays: $0.pays.ratio)
            }
        }

        var cells: [String] {
            [month, state, trial ? "true" : "", employee, kind, subject, amount, currency, paidBefore ?? ""]
                + [base ?? "", score ?? "", attainment ?? "", share ?? "", rule ?? ""]
                + [heldBy.joined(separator: " "), reason ?? ""]
        }
    }
}
