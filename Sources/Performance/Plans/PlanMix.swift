package import Model

/// What one person is judged by over a period: the plans that held for them, each with its working days. Metrics are
/// measured once over the whole; the weights are averaged by days.
package struct PlanMix: Hashable, Sendable {
    /// A plan and how long it held.
    package struct Share: Hashable, Sendable {
        package let plan: Plan
        /// Above 0.
        package let workingDays: Int

        package init(plan: Plan, workingDays: Int) {
            self.plan = plan
            self.workingDays = workingDays
        }
    }

    /// In order of time.
    package let shares: [Share]

    package init(_ shares: [Share]) { self.shares = shares }

    /// The plans of a period's days, from hiring on and while employed.
    ///
    /// - Parameters:
    ///   - plans: all there are; of several that include someone on a day the one for newcomers, then the first.
    ///   - hired: the first day of employment.
    ///   - left: the first day after employment; nil while it lasts.
    ///   - calendar: which days are worked. Of a period without any, such as a Sunday, each day counts as one.
    package init(
        _ plans: [Plan], hired: LocalDate, left: LocalDate?, over period: Period, calendar: WorkingCalendar
    ) {
        let employed = period.dates.filter { hired <= $0 && $0 < left ?? period.end }
        let worked = employed.filter(calendar.isWorkingDay)
        var shares: [Share] = []
        for date in worked.isEmpty ? employed : worked {
            guard let plan = Self.plan(for: hired, on: date, among: plans) else { continue }
            if let place = shares.firstIndex(where: { $0.plan == plan }) {
                shares[place] = Share(plan: plan, workingDays: shares[place].workingDays + 1)
            } else {
                shares.append(Share(plan: plan, workingDays: 1))
            }
        }
        self.shares = shares
    }

    private static func plan(for hired: LocalDate, on date: LocalDate, among plans: [Plan]) -> Plan? {
        let fitting = plans.filter { $0.holds(on: date) && $0.audience.includes(hired: hired, on: date) }
        return fitting.first { $0.audience != .everyone } ?? fitting.first
    }

    /// What good conduct earns: as the last plan of the period has it.
    package var credit: ConductCredit? {
        shares.last?.plan.metrics.first { $0.metric == .compliance }?.credit
    }

    /// Each metric with its weight in per cent, in the metrics' order; those of no weight are left out.
    package var weights: [(metric: Metric, weight: Fraction, whenMissing: WhenMissing)] {
        let days = shares.reduce(0) { $0 + $1.workingDays }
        guard days > 0 else { return [] }
        var sums: [Metric: (weight: Fraction, whenMissing: WhenMissing)] = [:]
        for share in shares {
            for planned in share.plan.metrics where planned.weight > Weight(hundredths: 0) {
                let before = sums[planned.metric]
                sums[planned.metric] = (
                    (before?.weight ?? .zero) + planned.weight.exact * Fraction(share.workingDays) / Fraction(days),
                    max(before?.whenMissing ?? .optional, planned.whenMissing)
                )
            }
        }
        return sums.map { (metric: $0, weight: $1.weight, whenMissing: $1.whenMissing) }
            .sorted { $0.metric < $1.metric }
    }
}
