package import Model

extension Scorer {
    /// What good conduct earns someone over a period; nil where it earns nothing.
    package func credit(of employment: Employment, over period: Period, _ roster: Roster) -> ConductCredit? {
        guard plans.contains(where: { $0.metrics.contains { $0.credit != nil } }) else { return nil }
        let country = employment.team(in: period).flatMap { roster.countries[$0.branch] } ?? ""
        let calendar = calendars[country] ?? WorkingCalendar(country: country, years: [:])
        return PlanMix(
            plans, hired: employment.hired, left: employment.left, over: period, calendar: calendar
        ).credit
    }
}
