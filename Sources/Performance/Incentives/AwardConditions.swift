internal import Model

/// What is found for a condition; nil where it does not hold.
enum AwardConditions {
    static func proof(_ condition: IncentiveCondition, _ score: PersonalScore) -> AwardEvidence? {
        switch condition {
        case .recovered(let least):
            let currency = score.target.currency ?? .yuan
            guard currency == least.currency, score.facts.recovered >= least.minorUnits else { return nil }
            return .recovered(Money(minorUnits: score.facts.recovered, currency))
        case .cases(let least): return score.facts.cases >= least ? .cases(score.facts.cases) : nil
        case .score(let least): return score.score.flatMap { $0 >= least ? .score($0) : nil }
        case .compliance(let least):
            let value = score.sheet.lines.first { $0.metric == .compliance }?.value
            return value.flatMap { $0 >= least ? .compliance($0) : nil }
        case .best, .overdue, .service: return nil
        }
    }

    /// The payment by which a debt was recovered as the condition has it.
    static func proof(
        _ condition: IncentiveCondition, _ debt: Debt
    ) -> (payment: Debt.Payment, evidence: AwardEvidence)? {
        guard case .overdue(let months, let share) = condition, let found = debt.completion(share),
            let overdue = found.payment.monthsOverdue, overdue >= months
        else { return nil }
        return (found.payment, .debt(months: overdue, recovered: found.recovered, principal: found.principal))
    }

    /// By what someone is placed: minor units, or hundredths of a score.
    static func value(_ ladder: IncentiveLadder, _ score: PersonalScore, _ earlier: PersonalScore?) -> Int? {
        switch ladder {
        case .recovered: score.facts.recovered
        case .score: score.score?.hundredths
        case .rise:
            score.score.flatMap { now in earlier?.score.map { now.hundredths - $0.hundredths } }
                .flatMap { $0 > 0 ? $0 : nil }
        }
    }
}

extension IncentiveCondition {
    var isPlace: Bool {
        if case .best = self { true } else { false }
    }
}
