package import Model

/// Makes scores from what the sources say. The same sources and terms always give the same scores.
package struct Scorer: Sendable {
    package let plans: [Plan]
    /// By country; a branch of another, or of none, works from Monday to Friday.
    package let calendars: [String: WorkingCalendar]
    /// What begins before counts for nobody's pay; nil: nothing counts yet.
    package let countsFrom: LocalDate?

    package init(plans: [Plan], calendars: [String: WorkingCalendar] = [:], countsFrom: LocalDate? = nil) {
        self.plans = plans
        self.calendars = calendars
        self.countsFrom = countsFrom
    }

    /// The scores of all who are employed in the period, in order of their keys.
    package func scores(_ sources: ScoreSources) -> [PersonalScore] {
        let teams = TeamFacts.of(sources)
        return sources.people.sorted().compactMap { employee in
            guard
                let employment = sources.roster.employment(of: employee, in: sources.period),
                let team = employment.team(in: sources.period), let facts = sources.facts[employee]
            else { return nil }
            return score(employment, facts, teams[team] ?? TeamFacts(), team, sources)
        }
    }

    private func score(
        _ employment: Employment, _ facts: WorkFacts, _ team: TeamFacts, _ place: Team, _ sources: ScoreSources
    ) -> PersonalScore {
        let period = sources.period
        let country = sources.roster.countries[place.branch] ?? ""
        let calendar = calendars[country] ?? WorkingCalendar(country: country, years: [:])
        let mix = PlanMix(
            plans, hired: employment.hired, left: employment.left, over: period, calendar: calendar)
        let credited = mix.credit?.points(for: facts.credits) ?? .zero
        let target = PeriodTarget(facts.targets, employment, period, calendar)
        let measurements: [Metric: Measurement] = [
            .amount: Self.amount(facts, target), .compliance: Self.compliance(facts, credited: credited, period.kind),
            .satisfaction: Self.satisfaction(facts, team), .cases: Self.cases(facts, target, team),
            .training: facts.courses.mean.map { .value($0 / Fraction(100)) } ?? .missing(.noCourse),
        ]
        return PersonalScore(
            employee: employment.employee, period: period, team: place,
            plans: mix.shares.map { PersonalScore.PlanDays(plan: $0.plan.id, days: $0.workingDays) }, facts: facts,
            target: target, teamFacts: team, credited: credited, sheet: ScoreSheet(mix, measurements),
            isTrial: countsFrom.map { period.first < $0 } ?? true)
    }

    private static func amount(_ facts: WorkFacts, _ target: PeriodTarget) -> Measurement {
        let actual = Fraction(facts.recovered)
        return Attainment.value(actual, of: target.amount).map { .value($0) } ?? .missing(.noTarget)
    }

    private static func compliance(
        _ facts: WorkFacts, credited: Points, _ kind: Period.Kind
    ) -> Measurement {
        ComplianceScore.standard(for: kind)
            .value(deductions: facts.deducted, calls: facts.calls, credited: credited)
            .map { .value($0) } ?? .missing(.noCalls)
    }

    /// What surveys may say runs from 1 to 5; below 3.0 is 0, from 4.8 on 100.
    private static let answers = StraightLine(low: Fraction(300), high: Fraction(480))

    /// What a mean of surveys, in hundredths of 1…5, is on the line from 0 to 100.
    package static func satisfaction(of mean: Fraction) -> Fraction? { answers?.value(mean) }

    private static func satisfaction(_ facts: WorkFacts, _ team: TeamFacts) -> Measurement {
        guard let mean = team.surveys.mean.flatMap(satisfaction(of:)) else { return .missing(.noSurveys) }
        let shrinkage = Shrinkage()
        let own = facts.surveys.mean.flatMap(satisfaction(of:)) ?? .zero
        let value = shrinkage.value(own: own, count: facts.surveys.count, team: mean)
        return shrinkage.isEstimate(count: facts.surveys.count) ? .estimated(value) : .value(value)
    }

    private static func cases(_ facts: WorkFacts, _ target: PeriodTarget, _ team: TeamFacts) -> Measurement {
        Attainment.value(Fraction(facts.cases), of: target.cases ?? team.meanCases).map { .value($0) }
            ?? .missing(.noTarget)
    }
}
