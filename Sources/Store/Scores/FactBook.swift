internal import Model

/// Reads what scores are made from.
struct FactBook {
    let session: any Session

    /// As many people are asked for one by one as is quicker than asking for everyone.
    static let fewPeople = 200

    func roster() throws -> Roster {
        var rows: [EmployeeID: [(placement: Employment.Placement, row: Row)]] = [:]
        for row in try session.rows(FactQueries.employees) {
            let team = Team(branch: try row.read("branch"), name: try row.read("team"))
            let placement = Employment.Placement(
                from: try row.read("from"), team: team, supervisor: try row.read("supervisor"))
            rows[try row.read("employee"), default: []].append((placement, row))
        }
        var countries: [String: String] = [:]
        for row in try session.rows(FactQueries.countries) {
            countries[try row.read("branch")] = try row.read("country")
        }
        return Roster(try rows.flatMap { try Self.employments($0, $1) }, countries: countries)
    }

    /// One for each day of hiring, which is another where someone comes back.
    private static func employments(
        _ employee: EmployeeID, _ rows: [(placement: Employment.Placement, row: Row)]
    ) throws -> [Employment] {
        var byHiring: [LocalDate: [(placement: Employment.Placement, row: Row)]] = [:]
        for row in rows { byHiring[try row.row.read("hired"), default: []].append(row) }
        return try byHiring.map { hired, rows in
            let last = rows.max { $0.placement.from < $1.placement.from }
            return Employment(
                employee: employee, name: try last?.row.read("name"), hired: hired, left: try last?.row.read("left"),
                placements: rows.map(\.placement))
        }
    }

    /// What the sources say of everyone among `people` who is employed in the period, on the days when they are.
    func facts(of people: Set<EmployeeID>, in period: Period, _ roster: Roster) throws -> [EmployeeID: WorkFacts] {
        let targets = try targets(of: people, in: period)
        let currencies = targets.mapValues { $0.compactMap(\.amount).first?.currency ?? .yuan }
        var facts: [EmployeeID: WorkFacts] = [:]
        var others: [EmployeeID: Range<LocalDate>] = [:]
        var whole: [Currency: Set<EmployeeID>] = [:]
        for employee in people {
            guard let days = roster.employment(of: employee, in: period)?.days(in: period) else { continue }
            if days == period.first..<period.end, people.count > Self.fewPeople {
                whole[currencies[employee] ?? .yuan, default: []].insert(employee)
            } else {
                others[employee] = days
            }
        }
        for (currency, people) in whole {
            for row in try session.rows(
                FactQueries.ofAll, [period.first, period.end, currency.code])
            {
                let employee: EmployeeID = try row.read("employee")
                if people.contains(employee) { facts[employee] = try WorkFacts(row, targets[employee] ?? []) }
            }
        }
        for (employee, days) in others {
            let currency = currencies[employee] ?? .yuan
            let row = try session.first(
                FactQueries.ofOne,
                [days.lowerBound, days.upperBound, currency.code, employee])
            facts[employee] = try row.map { try WorkFacts($0, targets[employee] ?? []) }
        }
        return facts
    }

    private func targets(of people: Set<EmployeeID>, in period: Period) throws -> [EmployeeID: [WorkFacts.Target]] {
        let first = Period(.month, of: period.first)
        let last = Period(.month, of: period.end.adding(days: -1))
        let rows =
            people.count > Self.fewPeople
            ? try session.rows(FactQueries.targets, [first, last])
            : try people.flatMap { try session.rows(FactQueries.targetsOf, [first, last, $0]) }
        var targets: [EmployeeID: [WorkFacts.Target]] = [:]
        for row in rows { targets[try row.read("employee"), default: []].append(try WorkFacts.Target(row)) }
        return targets
    }
}

extension WorkFacts {
    fileprivate init(_ row: Row, _ targets: [Target]) throws {
        self.init(
            recovered: try row.read("recovered"), payments: try row.read("payments"),
            otherCurrency: try row.read("other_currency"), cases: try row.read("cases"), calls: try row.read("calls"),
            flagged: try row.read("flagged"), deducted: try row.read("deducted"),
            surveys: Tally(count: try row.read("surveys"), sum: try row.read("survey_sum")),
            courses: Tally(count: try row.read("courses"), sum: try row.read("course_sum")), targets: targets)
    }
}

extension WorkFacts.Target {
    fileprivate init(_ row: Row) throws {
        let currency = try row.read("currency", as: String?.self).flatMap { Currency($0) } ?? .yuan
        let amount: Int? = try row.read("amount")
        self.init(
            month: try row.read("month"), amount: amount.map { Money(minorUnits: $0, currency) },
            cases: try row.read("cases"))
    }
}
