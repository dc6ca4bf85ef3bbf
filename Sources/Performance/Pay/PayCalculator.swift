package import Model

/// Makes performance pay from schemes, presence and scores. The same sources and terms always give the same pay.
package struct PayCalculator: Sendable {
    package let schemes: [PayScheme]
    /// By country; a branch of another, or of none, works from Monday to Friday.
    package let calendars: [String: WorkingCalendar]

    package init(schemes: [PayScheme], calendars: [String: WorkingCalendar] = [:]) {
        self.schemes = schemes
        self.calendars = calendars
    }

    /// The scheme of a month; nil where none holds.
    package func scheme(of month: Period) -> PayScheme? { schemes.first { $0.holds(for: month) } }

    /// Of whoever is employed in the score's month; nil for who turned out not to be.
    package func pay(_ score: PersonalScore, _ facts: PayFacts, _ roster: Roster) -> Result<PerformancePay, PayGap>? {
        guard let employment = roster.employment(of: score.employee, in: score.period),
            let days = employment.days(in: score.period)
        else { return nil }
        guard let scheme = scheme(of: score.period) else { return .failure(.noScheme) }
        let country = employment.team(in: score.period).flatMap { roster.countries[$0.branch] } ?? ""
        let calendar = calendars[country] ?? WorkingCalendar(country: country, years: [:])
        let spans: [PerformancePay.Span]
        switch PaySpans(scheme, calendar).spans(of: employment, days, facts) {
        case .success(let found): spans = found
        case .failure(let gap): return .failure(gap)
        }
        return .success(pay(score, scheme, spans, workingDays: Self.working(calendar, score.period)))
    }

    private func pay(
        _ score: PersonalScore, _ scheme: PayScheme, _ spans: [PerformancePay.Span], workingDays: Int
    ) -> PerformancePay {
        let exact = spans.reduce(Fraction.zero) { $0 + $1.exact } / Fraction(workingDays)
        let base = Money(minorUnits: Int(exact.rounded(places: 0)), scheme.currency)
        let factors = score.score == nil ? [] : scheme.factors.map { Self.apply($0, score) }
        let hundred = Fraction(100)
        let share =
            score.score == nil
            ? scheme.withoutScore : factors.reduce(hundred) { $0 * $1.pays / hundred }
        let amount = (Fraction(base.minorUnits) * share / hundred).rounded(places: 0)
        return PerformancePay(
            employee: score.employee, month: score.period, scheme: scheme.id, team: score.team, spans: spans,
            workingDays: workingDays, base: base, score: score.score, attainment: PayMeasure.attainment.value(score),
            factors: factors, share: share, amount: Money(minorUnits: Int(amount), scheme.currency))
    }

    private static func apply(_ factor: PayFactor, _ score: PersonalScore) -> PerformancePay.Applied {
        let value = factor.measure.value(score)
        return PerformancePay.Applied(
            measure: factor.measure, value: value, pays: value.map(factor.pays) ?? Fraction(100))
    }

    /// Of a month without any, each day counts as one.
    private static func working(_ calendar: WorkingCalendar, _ month: Period) -> Int {
        let days = calendar.workingDays(in: month.first..<month.end)
        return days > 0 ? days : month.dates.count
    }
}

extension PerformancePay.Span {
    /// What its days add to the base of the month, times the month's working days, in minor units.
    fileprivate var exact: Fraction {
        Fraction(monthly.minorUnits) * share * probation * attended / Fraction(10_000)
    }
}
