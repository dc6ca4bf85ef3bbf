/// A collector's objection to something that was held against them, or a suggestion.
package struct Appeal: Hashable, Sendable {
    /// What it is about.
    package enum Subject: Hashable, Sendable {
        /// A hit that counts.
        case hit(HitID)
        /// A payment that entered somebody else's score; the company's own key.
        case payment(String)
        /// A rule as such.
        case rule(RuleID)
        case suggestion

        /// As it is kept: `hit`, `payment`, `rule` or `suggestion`.
        package var kind: String {
            switch self {
            case .hit: "hit"
            case .payment: "payment"
            case .rule: "rule"
            case .suggestion: "suggestion"
            }
        }

        /// What of it; empty for a suggestion.
        package var key: String {
            switch self {
            case .hit(let id): id.text
            case .payment(let key): key
            case .rule(let id): id.text
            case .suggestion: ""
            }
        }

        /// Nil where the kind is none of these.
        package init?(kind: String, key: String) {
            switch kind {
            case "hit": self = .hit(HitID(key))
            case "payment": self = .payment(key)
            case "rule": self = .rule(RuleID(key))
            case "suggestion": self = .suggestion
            default: return nil
            }
        }
    }

    package let id: AppealID
    package let subject: Subject
    /// Who appeals.
    package let employee: EmployeeID
    /// Where what supports it is kept: the company's own references.
    package let evidence: [String]
    /// In microseconds since 1970 UTC.
    package let filedAt: Int64
    /// Until when somebody has to decide, in microseconds since 1970 UTC.
    package let decideBy: Int64
    /// What was said; nil where it was erased.
    package let words: String?
    /// In order of time; the last one holds.
    package let decisions: [AppealDecision]

    package init(
        id: AppealID, subject: Subject, employee: EmployeeID, evidence: [String], filedAt: Int64, decideBy: Int64,
        words: String?, decisions: [AppealDecision]
    ) {
        self.id = id
        self.subject = subject
        self.employee = employee
        self.evidence = evidence
        self.filedAt = filedAt
        self.decideBy = decideBy
        self.words = words
        self.decisions = decisions
    }

    package var isOpen: Bool { decisions.isEmpty }
    package var isAccepted: Bool { decisions.last?.outcome == .accepted }
}

/// Names an appeal for ever.
package typealias AppealID = Identifier<Appeal>

/// What was decided of an appeal, by whom and why.
package struct AppealDecision: Hashable, Sendable {
    package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        case accepted, rejected
        /// An acceptance was taken back.
        case reversed
    }

    package let outcome: Outcome
    /// Nil where it was erased.
    package let decider: ActorID?
    /// Nil where it was erased.
    package let reason: String?
    /// In microseconds since 1970 UTC.
    package let decidedAt: Int64

    package init(outcome: Outcome, decider: ActorID?, reason: String?, decidedAt: Int64) {
        self.outcome = outcome
        self.decider = decider
        self.reason = reason
        self.decidedAt = decidedAt
    }
}

/// How often a rule is appealed against, and how often with success: one that is overturned often is a bad rule.
package struct AppealRate: Hashable, Sendable {
    package let rule: RuleID
    /// Its hits that were held against somebody, whatever became of them.
    package let hits: Int
    package let appeals: Int
    package let accepted: Int
    /// Appeals that wait for a decision.
    package let open: Int

    package init(rule: RuleID, hits: Int, appeals: Int, accepted: Int, open: Int) {
        self.rule = rule
        self.hits = hits
        self.appeals = appeals
        self.accepted = accepted
        self.open = open
    }
}
