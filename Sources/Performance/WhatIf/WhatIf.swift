package import Model

/// What scores and places would have been under other plans, had everyone done the same: the same people, facts, rulings
/// and rounding, other weights. It is no prophecy: people act on what is paid.
package struct WhatIf: Hashable, Sendable {
    /// Of those who were employed on every day of the period, in order of employees.
    package private(set) var changes: [Change]
    /// How far the two orders agree, −1…1; nil where all share one place.
    package let agreement: Double?
    /// How many were left out, for they were not there on every day.
    package let leftOut: Int
    /// As many as count as the best: a tenth of those with a score, one at least.
    package let bestCount: Int

    /// One person under both plans.
    package struct Change: Hashable, Sendable {
        package let employee: EmployeeID
        package let team: Team
        package let before: Score?
        package let after: Score?
        /// Among those who are compared, from 1; nil without a score.
        package let rankBefore: Int?
        package let rankAfter: Int?
        /// Whether their portrait says that they break rules for money.
        package let isFlagged: Bool
        /// Performance pay of the month; nil over other periods, without a scheme, and where it cannot be said.
        package let payBefore: Money?
        package let payAfter: Money?

        /// In places: above 0 is better; nil where there is no place in one of the two.
        package var rise: Int? { rankBefore.flatMap { before in rankAfter.map { before - $0 } } }
    }

    /// - Parameters:
    ///   - sources: what both are made from.
    ///   - plans: by which people are scored.
    ///   - proposed: the others; one to compare with is taken for everyone where none is for everyone.
    ///   - flagged: who breaks rules for money, as their portraits say.
    ///   - pay: by what performance pay is made, and from what; nil where it is not compared.
    package init(
        _ sources: ScoreSources, _ plans: Scorer, proposed: [Plan], flagged: Set<EmployeeID>, pay: PayTerms? = nil
    ) {
        let other = Scorer(
            plans: Self.judging(proposed), calendars: plans.calendars, countsFrom: plans.countsFrom)
        let whole = sources.period.first..<sources.period.end
        let before = plans.scores(sources)
        let complete = before.filter {
            sources.roster.employment(of: $0.employee, in: sources.period)?.days(in: sources.period) == whole
        }
        let after = Dictionary(other.scores(sources).map { ($0.employee, $0) }) { first, _ in first }
        let scores = complete.map { (own: $0.score, other: after[$0.employee]?.score) }
        let (ranks, others) = (Ranking.places(scores.map(\.own)), Ranking.places(scores.map(\.other)))
        changes = complete.indices.map { place in
            Change(
                employee: complete[place].employee, team: complete[place].team, before: scores[place].own,
                after: scores[place].other, rankBefore: ranks[place], rankAfter: others[place],
                isFlagged: flagged.contains(complete[place].employee),
                payBefore: pay?.amount(complete[place], sources.roster),
                payAfter: after[complete[place].employee].flatMap { pay?.amount($0, sources.roster) })
        }
        leftOut = before.count - complete.count
        let both = changes.compactMap { change in change.before.flatMap { own in change.after.map { (own, $0) } } }
        agreement = KendallTau.b(both.map { Double($0.0.hundredths) }, both.map { Double($0.1.hundredths) })
        bestCount = max(1, both.count / 10)
    }

    /// The same of the people of one branch; places stay those among all.
    package func limited(to branch: String?) -> WhatIf {
        var limited = self
        limited.changes = changes.filter { branch == nil || $0.team.branch == branch }
        return limited
    }

    /// Flagged people among the best under the plans that hold…
    package var flaggedAmongBest: [Change] { changes.filter { $0.isFlagged && isBest($0.rankBefore) } }
    /// … and under the others.
    package var flaggedStillAmongBest: [Change] { changes.filter { $0.isFlagged && isBest($0.rankAfter) } }

    /// What all are paid under the plans that hold and under the others, of those whose pay can be said under both.
    package var payroll: (before: Money, after: Money)? {
        let both = changes.compactMap { change in change.payBefore.flatMap { own in change.payAfter.map { (own, $0) } }
        }
        guard let currency = both.first?.0.currency else { return nil }
        return (
            Money(minorUnits: both.reduce(0) { $0 + $1.0.minorUnits }, currency),
            Money(minorUnits: both.reduce(0) { $0 + $1.1.minorUnits }, currency)
        )
    }

    private func isBest(_ rank: Int?) -> Bool { rank.map { $0 <= bestCount } ?? false }

    private static func judging(_ plans: [Plan]) -> [Plan] {
        guard !plans.contains(where: { $0.audience == .everyone }) else {
            return plans.filter { $0.audience != .comparison }
        }
        return plans.map { plan in
            guard plan.audience == .comparison else { return plan }
            return Plan(
                id: plan.id, name: plan.name, audience: .everyone, from: plan.from, until: plan.until,
                metrics: plan.metrics)
        }
    }
}

/// By what performance pay of a month is made, and from what beside scores.
package struct PayTerms: Sendable {
    private let calculator: PayCalculator
    private let facts: [EmployeeID: PayFacts]

    package init(_ calculator: PayCalculator, _ facts: [EmployeeID: PayFacts]) {
        self.calculator = calculator
        self.facts = facts
    }

    func amount(_ score: PersonalScore, _ roster: Roster) -> Money? {
        guard score.period.kind == .month,
            case .success(let pay)? = calculator.pay(score, facts[score.employee] ?? PayFacts(), roster)
        else { return nil }
        return pay.amount
    }
}
