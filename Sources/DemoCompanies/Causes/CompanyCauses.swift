internal import Model

/// The causes that act on teams, branches and everyone.
struct CompanyCauses {
    let offices: [Office]
    /// At least one.
    let months: [Period]
    private var stream: RandomStream
    /// The branches in random order: each cause takes others, as far as there are enough.
    private let order: [Int]

    init(offices: [Office], months: [Period], seed: UInt64) {
        self.offices = offices
        self.months = months
        var stream = RandomStream(seed: seed, .layout)
        order = stream.order(below: offices.count)
        self.stream = stream
    }

    /// All of a kind of company.
    static func all(_ kind: CompanyKind, offices: [Office], months: [Period], seed: UInt64) -> [Cause] {
        var causes = CompanyCauses(offices: offices, months: months, seed: seed)
        let lasting = causes.burnout() + causes.rush()
        return switch kind {
        case .noise: []
        case .steady: lasting
        case .breaks: lasting + [causes.newPlan, causes.lostClient] + causes.poorSupervision()
        }
    }

    private func office(_ place: Int) -> Office { offices[order[place % order.count]] }

    private mutating func team(of office: Office) -> Team { stream.one(of: office.teams) }

    private mutating func burnout() -> [Cause] {
        let team = team(of: office(0))
        return zip(months.suffix(3), [0.9, 0.8, 0.7]).map { month, left in
            Cause(
                kind: .burnout, reach: .team(team), from: month.first, until: month.end,
                effect: Effect(payments: left, violations: 2, calls: left, satisfaction: -0.6, hours: 2))
        }
    }

    /// In a third of the branches.
    private func rush() -> [Cause] {
        order.suffix((offices.count + 1) / 3).sorted().map { place in
            Cause(
                kind: .monthEndRush, reach: .branch(offices[place].key), from: months[0].first, isAtMonthEnds: true,
                effect: Effect(violations: 3))
        }
    }

    /// From the middle of the months on; what it does to the better half is theirs (`PersonalCauses`).
    private var newPlan: Cause {
        Cause(
            kind: .newPlan, reach: .everyone, from: months[months.count / 2].first, effect: Effect(violations: 1.5))
    }

    /// From the middle of a month on, when two thirds of them are over.
    private var lostClient: Cause {
        Cause(
            kind: .lostClient, reach: .branch(office(1).key),
            from: months[months.count * 2 / 3].first.adding(days: 14), effect: Effect(payments: 0.6))
    }

    /// Until a third of the months are over; none where that is no month.
    private mutating func poorSupervision() -> [Cause] {
        let team = team(of: office(2))
        let (from, until) = (months[0].first, months[months.count / 3].first)
        guard from < until else { return [] }
        return [
            Cause(
                kind: .poorSupervision, reach: .team(team), from: from, until: until,
                effect: Effect(payments: 0.8, violations: 2.5, satisfaction: -0.5))
        ]
    }
}
