internal import Model

extension DemoCompany {
    /// Everything that its rows and calls follow from.
    package var truth: CompanyTruth {
        let everyone = Array(holders)
        let personal = everyone.flatMap { person in
            lastingCauses(of: person) + coaching(of: person, within: shapes)
        }
        return CompanyTruth(
            kind: kind, months: months.map(\.description), people: everyone.map(TruePerson.init),
            causes: (causesOfMany + personal).map(TrueCause.init), learning: learning,
            satisfactionPerViolation: kind == .noise ? 0 : -Traits.satisfactionPerViolation)
    }

    var learning: Learning? { kind == .noise ? nil : Learning(firstShare: 0.6, months: 3) }
}

extension TruePerson {
    fileprivate init(_ person: Person) {
        let (employment, traits) = (person.employment, person.traits)
        self.init(
            employee: employment.employee, branch: person.office.key, team: employment.placements[0].team.name,
            hired: employment.hired.description, left: employment.left?.description,
            paymentsPerMonth: traits.paymentsPerMonth, meanAmount: traits.meanAmount,
            violationsPerCall: traits.violationsPerCall,
            satisfaction: traits.satisfaction(violationsPerCall: traits.violationsPerCall),
            surveysPerMonth: traits.surveysPerMonth)
    }
}

extension TrueCause {
    fileprivate init(_ cause: Cause) {
        var (branch, team, employee): (String?, String?, EmployeeID?)
        switch cause.reach {
        case .everyone: break
        case .branch(let key): branch = key
        case .team(let reached): (branch, team) = (reached.branch, reached.name)
        case .person(let reached): employee = reached
        }
        self.init(
            kind: cause.kind, branch: branch, team: team, employee: employee, from: cause.from.description,
            until: cause.until?.description, isAtMonthEnds: cause.isAtMonthEnds, effect: cause.effect)
    }
}
