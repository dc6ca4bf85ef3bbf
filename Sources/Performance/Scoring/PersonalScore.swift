package import Model

/// One person's score over a period with all that it was made of.
package struct PersonalScore: Hashable, Sendable {
    package let employee: EmployeeID
    package let period: Period
    /// Where they are ranked.
    package let team: Team
    /// The plans that held for them, and on how many working days of the period each.
    package let plans: [PlanDays]
    package let facts: WorkFacts
    package let target: PeriodTarget
    package let teamFacts: TeamFacts
    /// Points that good conduct earned within compliance.
    package let credited: Points
    package let sheet: ScoreSheet
    /// It counts for nobody's pay.
    package let isTrial: Bool

    /// A plan and how long it held.
    package struct PlanDays: Hashable, Sendable {
        package let plan: PlanID
        package let days: Int

        package init(plan: PlanID, days: Int) {
            self.plan = plan
            self.days = days
        }
    }

    package init(
        employee: EmployeeID, period: Period, team: Team, plans: [PlanDays], facts: WorkFacts, target: PeriodTarget,
        teamFacts: TeamFacts, credited: Points = .zero, sheet: ScoreSheet, isTrial: Bool
    ) {
        self.employee = employee
        self.period = period
        self.team = team
        self.plans = plans
        self.facts = facts
        self.target = target
        self.teamFacts = teamFacts
        self.credited = credited
        self.sheet = sheet
        self.isTrial = isTrial
    }

    /// What is stored, shown and compared; nil where there is no score.
    package var score: Score? { sheet.score }

    /// What their payments are worth at once, in points; never rounded.
    package var contribution: Fraction {
        let currency = target.currency ?? .yuan
        return ContributionPoints().points(of: Money(minorUnits: facts.recovered, currency))
    }
}
