package import Model

/// One person's time with the company from hiring to leaving, and what each step means for targets and pay.
package struct EmploymentTimeline: Sendable {
    private let plans: [Plan]
    private let schemes: [PayScheme]
    /// Up to which day, this one left out, what follows from time alone is said.
    private let until: LocalDate

    package init(plans: [Plan], schemes: [PayScheme], until: LocalDate) {
        self.plans = plans
        self.schemes = schemes
        self.until = until
    }

    /// In order of days; of one day in the order of their kinds.
    package func events(
        of employments: [Employment], _ facts: PayFacts, targets: [WorkFacts.Target],
        pay: [Period: TimelineEvent.MonthlyPay]
    ) -> [TimelineEvent] {
        let events =
            employments.flatMap { employment in
                places(employment) + probation(employment) + plans(employment) + service(employment)
            } + basePay(facts) + leave(facts) + months(targets, pay)
        return events.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private func places(_ employment: Employment) -> [TimelineEvent] {
        let first = employment.placement(on: employment.hired)
        var events = [TimelineEvent(day: employment.hired, .hired(first.team, supervisor: first.supervisor))]
        var before = first
        for placement in employment.placements where placement.from > employment.hired {
            if placement.team != before.team || placement.supervisor != before.supervisor {
                events.append(
                    TimelineEvent(
                        day: placement.from,
                        .moved(from: before.team, to: placement.team, supervisor: placement.supervisor)))
            }
            before = placement
        }
        return events + (employment.left.map { [TimelineEvent(day: $0, .left)] } ?? [])
    }

    private func probation(_ employment: Employment) -> [TimelineEvent] {
        guard let scheme = schemes.first(where: { $0.holds(for: Period(.month, of: employment.hired)) }),
            let probation = scheme.probation
        else { return [] }
        let end = employment.hired.adding(months: probation.months)
        let begins = TimelineEvent(day: employment.hired, .probation(pays: probation.pays))
        return lasts(employment, to: end) ? [begins, TimelineEvent(day: end, .probationEnds)] : [begins]
    }

    /// The plan of the first day, and each on the first day on which another holds.
    private func plans(_ employment: Employment) -> [TimelineEvent] {
        var events: [TimelineEvent] = []
        var last: PlanID?
        let days =
            plans.flatMap { plan in
                [plan.from, plan.until].compactMap(\.self)
                    + [plan.audience.end(hired: employment.hired)].compactMap(\.self)
            } + [employment.hired]
        for day in Set(days).sorted() where day >= employment.hired && lasts(employment, to: day) {
            let mix = PlanMix(
                plans, hired: employment.hired, left: nil, over: Period(.day, of: day),
                calendar: WorkingCalendar(country: "", years: [:]))
            let plan = mix.shares.first?.plan.id
            if let plan, plan != last { events.append(TimelineEvent(day: day, .plan(plan))) }
            last = plan
        }
        return events
    }

    private func service(_ employment: Employment) -> [TimelineEvent] {
        (1...80).lazy.map { (years: $0, day: employment.hired.adding(months: 12 * $0)) }
            .prefix { lasts(employment, to: $0.day) }
            .map { TimelineEvent(day: $0.day, .service(years: $0.years)) }
    }

    private func basePay(_ facts: PayFacts) -> [TimelineEvent] {
        facts.basePay.indices.compactMap { place in
            let pay = facts.basePay[place]
            guard place == 0 ? pay.amount != nil : facts.basePay[place - 1].amount != pay.amount else { return nil }
            return TimelineEvent(day: pay.from, .basePay(pay.amount))
        }
    }

    private func leave(_ facts: PayFacts) -> [TimelineEvent] {
        facts.leave.map { leave in
            let month = Period(.month, of: leave.days.lowerBound)
            let rule = schemes.first { $0.holds(for: month) }?.attendance
            return TimelineEvent(
                day: leave.days.lowerBound,
                .leave(
                    kind: leave.kind, until: leave.days.upperBound,
                    isPaid: rule.map { $0.paidLeave.contains(leave.kind) }))
        }
    }

    /// Months with a target or with pay lines; they stand at their ends.
    private func months(
        _ targets: [WorkFacts.Target], _ pay: [Period: TimelineEvent.MonthlyPay]
    ) -> [TimelineEvent] {
        let byMonth = Dictionary(targets.map { ($0.month, $0.amount) }) { first, _ in first }
        return Set(byMonth.keys).union(pay.keys).sorted().map { month in
            TimelineEvent(
                day: month.end.adding(days: -1), .month(month, target: byMonth[month] ?? nil, pay: pay[month]))
        }
    }

    private func lasts(_ employment: Employment, to day: LocalDate) -> Bool {
        day < until && (employment.left.map { day < $0 } ?? true)
    }
}

extension PlanAudience {
    /// The first day on which someone belongs to it no more; nil where that does not come by itself.
    fileprivate func end(hired: LocalDate) -> LocalDate? {
        if case .newcomers(let months) = self { hired.adding(months: months) } else { nil }
    }
}
