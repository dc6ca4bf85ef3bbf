package import Model

/// Appeals for programs, one JSON object a line. docs/appeals.md names the fields.
package enum AppealLines {
    package static func json(_ appeal: Appeal) -> String { JSONLine.text(Line(appeal)) }

    package static func json(_ rate: AppealRate) -> String { JSONLine.text(RateLine(rate)) }

    private struct Line: Encodable {
        let appeal: String
        let kind: String
        let subject: String
        let employee: String
        let evidence: [String]
        let filedAt: String
        let decideBy: String
        let words: String?
        let decisions: [Decision]

        init(_ appeal: Appeal) {
            self.appeal = appeal.id.text
            (kind, subject) = (appeal.subject.kind, appeal.subject.key)
            employee = appeal.employee.text
            evidence = appeal.evidence
            (filedAt, decideBy) = (UTCText.milliseconds(appeal.filedAt), UTCText.milliseconds(appeal.decideBy))
            words = appeal.words
            decisions = appeal.decisions.map(Decision.init)
        }
    }

    private struct Decision: Encodable {
        let outcome: String
        let by: String?
        let reason: String?
        let at: String

        init(_ decision: AppealDecision) {
            outcome = decision.outcome.rawValue
            by = decision.decider?.text
            reason = decision.reason
            at = UTCText.milliseconds(decision.decidedAt)
        }
    }

    private struct RateLine: Encodable {
        let rule: String
        let hits: Int
        let appeals: Int
        let accepted: Int
        let open: Int

        init(_ rate: AppealRate) {
            rule = rate.rule.text
            (hits, appeals, accepted, open) = (rate.hits, rate.appeals, rate.accepted, rate.open)
        }
    }
}
