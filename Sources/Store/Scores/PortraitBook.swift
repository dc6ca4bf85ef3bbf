internal import Model

/// Reads what portraits are made from beside scores.
struct PortraitBook {
    let session: any Session

    /// Of everyone who is employed in a period.
    ///
    /// - Parameters:
    ///   - lastDays: how many days, up to the last on which anybody called.
    ///   - daysBefore: how many days before those.
    func facts(
        in period: Period, _ roster: Roster, lastDays: Int, daysBefore: Int
    ) throws -> [EmployeeID: PortraitFacts] {
        let lastCall: LocalDate? = try session.first(FactQueries.lastDayOfCalls, [period.end])?.read("last")
        let end = max(lastCall?.adding(days: 1) ?? period.end, period.first)
        let start = end.adding(days: -lastDays)
        let last = try conduct(from: start, to: end)
        let before = try conduct(from: start.adding(days: -daysBefore), to: start)
        let (strain, earlier) = (try strain(over: period), try strain(over: period.previous))
        let births = try birthYears()
        let people = roster.people(in: period).compactMap { employee in
            roster.employment(of: employee, in: period).map { employment in
                (
                    employee,
                    PortraitFacts(
                        hired: employment.hired, birthYear: births[employee],
                        strain: strain[employee] ?? StrainFacts(), earlierStrain: earlier[employee] ?? StrainFacts(),
                        lastDays: last[employee] ?? FlaggedCalls(), daysBefore: before[employee] ?? FlaggedCalls())
                )
            }
        }
        return Dictionary(people) { first, _ in first }
    }

    private func conduct(from first: LocalDate, to end: LocalDate) throws -> [EmployeeID: FlaggedCalls] {
        try byEmployee(FactQueries.conduct, from: first, to: end, none: FlaggedCalls()) { calls, row in
            calls = FlaggedCalls(flagged: try row.read("flagged"), calls: try row.read("calls"))
        }
    }

    private func strain(over period: Period) throws -> [EmployeeID: StrainFacts] {
        var strain = try byEmployee(
            FactQueries.attendance, from: period.first, to: period.end, none: StrainFacts()
        ) { strain, row in
            strain.days = try row.read("days")
            strain.hours = try row.read("hours")
            strain.absences = try row.read("absences")
        }
        let complaints = try byEmployee(
            FactQueries.complaints, from: period.first, to: period.end, none: 0
        ) { count, row in count = try row.read("complaints") }
        for (employee, count) in complaints { strain[employee, default: StrainFacts()].complaints = count }
        return strain
    }

    func birthYears() throws -> [EmployeeID: Int] {
        try session.rows(FactQueries.birthYears).reduce(into: [:]) { years, row in
            years[try row.read("employee")] = try row.read("birth_year", as: Int.self)
        }
    }

    private func byEmployee<Facts>(
        _ queries: FactQueries, from first: LocalDate, to end: LocalDate, none: Facts,
        _ take: (inout Facts, Row) throws -> Void
    ) throws -> [EmployeeID: Facts] {
        var facts: [EmployeeID: Facts] = [:]
        for row in try session.rows(queries.ofAll, [first, end]) {
            try take(&facts[try row.read("employee"), default: none], row)
        }
        return facts
    }
}
