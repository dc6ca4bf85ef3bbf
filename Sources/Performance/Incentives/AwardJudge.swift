internal import Model

/// Finds what rules give. The same facts and rules always give the same awards.
package struct AwardJudge: Sendable {
    private let rules: [IncentiveRule]
    private let facts: IncentiveFacts
    private let earlier: [EmployeeID: PersonalScore]
    private let scores: [EmployeeID: PersonalScore]

    package init(_ rules: [IncentiveRule], _ facts: IncentiveFacts) {
        self.rules = rules
        self.facts = facts
        scores = Dictionary(facts.scores.map { ($0.employee, $0) }) { first, _ in first }
        earlier = Dictionary(facts.earlier.map { ($0.employee, $0) }) { first, _ in first }
    }

    /// Of the period's own rules; where it is a month, of debts and years of service too. In order of rules and employees.
    package var awards: [Award] {
        rules.flatMap { rule -> [Award] in
            switch rule.occasion {
            case .debt: facts.period.kind == .month ? debts(rule) : []
            case .serviceYear: facts.period.kind == .month ? years(rule) : []
            case .day, .week, .month, .quarter: rule.occasion.period == facts.period.kind ? ofPeriod(rule) : []
            }
        }
    }

    // MARK: Periods

    private func ofPeriod(_ rule: IncentiveRule) -> [Award] {
        guard rule.holds(on: lastDay) else { return [] }
        let found: [(score: PersonalScore, evidence: [AwardEvidence])] = facts.scores.compactMap { score in
            guard includes(score.employee, rule, on: lastDay) else { return nil }
            var evidence: [AwardEvidence] = []
            for condition in rule.conditions where !condition.isPlace {
                guard let proof = AwardConditions.proof(condition, score) else { return nil }
                evidence.append(proof)
            }
            return (score, evidence)
        }
        return placed(found, rule).map { score, evidence in
            award(
                rule, score.employee, .period(facts.period), evidence, on: lastDay,
                days: facts.period.first..<facts.period.end, isTrial: score.isTrial)
        }
    }

    /// Those among them who come first where the rule has places.
    private func placed(
        _ found: [(score: PersonalScore, evidence: [AwardEvidence])], _ rule: IncentiveRule
    ) -> [(PersonalScore, [AwardEvidence])] {
        for case .best(let most, let ladder) in rule.conditions {
            let values = found.map { AwardConditions.value(ladder, $0.score, earlier[$0.score.employee]) }
            let sorted = values.compactMap(\.self).sorted(by: >)
            return zip(found, values).compactMap { own, value in
                guard let value, let first = sorted.firstIndex(of: value), first < most else { return nil }
                return (own.score, own.evidence + [.place(first + 1, of: sorted.count, by: ladder)])
            }
        }
        return found.map { ($0.score, $0.evidence) }
    }

    // MARK: Debts

    private func debts(_ rule: IncentiveRule) -> [Award] {
        facts.debts.sorted { $0.key < $1.key }.compactMap { debt in
            guard let condition = rule.conditions.first, let proof = AwardConditions.proof(condition, debt),
                let employee = proof.payment.employee, facts.period.contains(proof.payment.day)
            else { return nil }
            let day = proof.payment.day
            guard rule.holds(on: day), includes(employee, rule, on: day) else { return nil }
            return award(
                rule, employee, .debt(debt.key), [proof.evidence], on: day,
                days: facts.period.first..<facts.period.end, isTrial: isTrial(employee))
        }
    }

    // MARK: Years of service

    /// The day on which a year ends, its month's last where the month is shorter.
    private func years(_ rule: IncentiveRule) -> [Award] {
        facts.roster.people(in: facts.period).flatMap { employee -> [Award] in
            guard let hired = facts.roster.employment(of: employee, in: facts.period)?.hired else { return [] }
            return rule.conditions.flatMap { condition -> [Award] in
                guard case .service(let years) = condition else { return [] }
                return years.compactMap { year in
                    let day = hired.adding(months: 12 * year)
                    guard facts.period.contains(day), rule.holds(on: day), includes(employee, rule, on: day),
                        facts.roster.employment(of: employee, in: Period(.day, of: day)) != nil
                    else { return nil }
                    return award(
                        rule, employee, .service(year), [.years(year)], on: day, days: day.adding(months: -12)..<day,
                        isTrial: isTrial(employee))
                }
            }
        }
    }

    private var lastDay: LocalDate { facts.period.end.adding(days: -1) }

    private func isTrial(_ employee: EmployeeID) -> Bool { scores[employee]?.isTrial ?? true }

    private func includes(_ employee: EmployeeID, _ rule: IncentiveRule, on day: LocalDate) -> Bool {
        guard let hired = facts.roster.employment(of: employee, in: facts.period)?.hired else { return false }
        return rule.audience.includes(birthYear: facts.birthYears[employee], hired: hired, on: day)
    }

    private func award(
        _ rule: IncentiveRule, _ employee: EmployeeID, _ occasion: Award.Occasion, _ evidence: [AwardEvidence],
        on day: LocalDate, days: Range<LocalDate>, isTrial: Bool
    ) -> Award {
        Award(
            rule: rule.id, employee: employee, occasion: occasion, reward: rule.reward,
            payment: rule.reward.payment(basePay: facts.basePay[employee]), payOn: rule.payment(after: day),
            evidence: evidence, days: days, isTrial: isTrial)
    }
}
