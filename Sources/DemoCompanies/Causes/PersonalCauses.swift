internal import Model

extension DemoCompany {
    /// What acts on one person alone in a month; a course acts for two months, so those of the two before count.
    func personalCauses(of person: Person, in shape: MonthShape) -> [Cause] {
        let near = shapes.filter { (shape.number - 2...shape.number).contains($0.number) }
        return (lastingCauses(of: person) + coaching(of: person, within: near)).filter { $0.touches(shape.month) }
    }

    /// What acts on one person alone, coaching apart.
    func lastingCauses(of person: Person) -> [Cause] {
        guard kind != .noise else { return [] }
        let employee = person.employment.employee
        var causes: [Cause] = []
        if let strength = person.traits.ruleBreaking {
            causes.append(
                Cause(
                    kind: .ruleBreaking, reach: .person(employee), from: person.employment.hired,
                    until: person.employment.left, effect: Effect(payments: 1.4, violations: strength)))
        }
        if let plan = causesOfMany.first(where: { $0.kind == .newPlan }), person.traits.isOfBetterHalf {
            causes.append(
                Cause(kind: .newPlan, reach: .person(employee), from: plan.from, effect: Effect(payments: 1.15)))
        }
        return causes
    }

    /// What the courses of some months in a row do: each for two months, or until the next one.
    func coaching(of person: Person, within shapes: [MonthShape]) -> [Cause] {
        guard kind != .noise else { return [] }
        let taken = shapes.flatMap { Course.all(of: person, in: $0, seed: seed) }
            .filter { $0.name == Course.respectfulContact }.map(\.takenOn)
        return taken.enumerated().map { place, date in
            let end = date.adding(months: 2)
            return Cause(
                kind: .coaching, reach: .person(person.employment.employee), from: date,
                until: place + 1 < taken.count ? min(end, taken[place + 1]) : end, effect: Effect(violations: 0.5))
        }
    }
}
