package import Model

extension DemoCompany {
    /// The calls of a person on a day, in order of time; none for who is not employed then, on days off, on days of
    /// absence and outside the company's months.
    package func calls(of employee: EmployeeID, on date: LocalDate) -> [DemoCall] {
        guard let shape = shape(of: Period(.month, of: date)), let person = person(employee),
            let month = PersonMonth(person, shape, of: self), let day = month.days.first(where: { $0.date == date })
        else { return [] }
        return month.slips(on: day).compactMap { month.call(of: $0, on: day) }
    }

    /// The calls of everyone in a month, made one person after the other and in order of time for each.
    package func calls(in month: Period) -> some Sequence<DemoCall> {
        let shape = shape(of: month)
        return holders.lazy.compactMap { person in shape.flatMap { PersonMonth(person, $0, of: self) } }
            .flatMap { month in
                month.workingDays.flatMap { day in month.slips(on: day).compactMap { month.call(of: $0, on: day) } }
            }
    }
}

extension PersonMonth {
    /// Nil only where the system does not know the branch's zone.
    func call(of slip: CallSlip, on day: MonthShape.Day) -> DemoCall? {
        let zone = person.office.zone
        guard
            let start = ZonedTime(
                microseconds: zone.microseconds(slip.date, second: slip.second), zone: zone.rawValue)
        else { return nil }
        var stream = stream(.talk, on: day, slip.place + 1)
        let violations = phrases(slip.violations, &stream)
        let talk = Talk(
            words: .of(person.office.language), agent: person.digits, violations: violations.map(\.text), &stream)
        return DemoCall(
            callID: callID(slip), employee: employee, debtor: debtor(slip.casePlace), startedAt: start,
            direction: slip.direction, language: person.office.language, durationSeconds: talk.seconds,
            lines: talk.lines, violations: violations)
    }

    /// So many, each of another rule than those before it.
    private func phrases(_ count: Int, _ stream: inout RandomStream) -> [ViolationPhrase] {
        var left = count > 0 ? company.phrases(in: person.office.language) : []
        return (0..<count).map { _ in
            let phrase = stream.one(of: left)
            left.removeAll { $0.rule == phrase.rule }
            return phrase
        }
    }
}
