package import Model

/// Holds calls against the rules of a set on when and how often debtors are called. Pure: the same history always gives the
/// same outcomes, whatever order its calls came in.
package struct ContactJudge: Sendable {
    private let rules: [Rule]

    package init(_ set: LexiconSet) { self.init(rules: set.rules) }

    package init(rules: [Rule]) {
        self.rules = rules.filter { $0.contact != nil && $0.status != .retired }.sorted { $0.id < $1.id }
    }

    /// Whether the set has no such rule: then nobody has to look anything up.
    package var isIdle: Bool { rules.isEmpty }

    /// What became of the rules that the call did not simply keep, in order of rules.
    ///
    /// Of a rule that is tried out it is not said that it could not be judged, and a call that the other side made breaks
    /// none.
    ///
    /// - Parameter day: `2026-02-14`, whose rules are asked; nil: the call's own.
    package func outcomes(_ history: ContactHistory, on day: String? = nil) -> [ContactOutcome] {
        guard history.call.direction != .incoming else { return [] }
        let date = day ?? history.call.startedAt?.localDate
        return rules.filter { $0.applies(on: date) }.compactMap { rule in
            guard let contact = rule.contact,
                let outcome = ContactQuestion(rule: rule.id, contact: contact, history: history).outcome
            else { return nil }
            return rule.status == .shadow && !outcome.isBreach ? nil : outcome
        }
    }
}

extension Finding {
    /// What a rule on contacts found in a call of so many seconds; nil where it could not be judged. What is in doubt
    /// waits for a reviewer.
    package init?(_ outcome: ContactOutcome, seconds: Double) {
        guard outcome.isBreach, let at = outcome.at else { return nil }
        self.init(
            rule: outcome.rule, kind: .contact, channel: 0, role: .agent, span: Span(start: 0, end: seconds), text: at,
            before: "", after: outcome.found.description,
            confidence: outcome.isCertain ? .one : Confidence(tenThousandths: 5000))
    }
}

extension Findings {
    /// With what rules on contacts found in a call of so many seconds, before all that was said.
    package func and(_ contacts: [ContactOutcome], seconds: Double) -> Findings {
        Findings(found: contacts.compactMap { Finding($0, seconds: seconds) } + found, undecided: undecided)
    }
}
