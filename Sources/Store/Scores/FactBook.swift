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
        var (countries, zones): ([String: String], [String: String]) = ([:], [:])
        for row in try session.rows(FactQueries.branches) {
            let branch: String = try row.read("branch")
            countries[branch] = try row.read("country", as: String?.self)
            zones[branch] = try row.read("zone")
        }
        return Roster(try rows.flatMap { try Self.employments($0, $1) }, countries: countries, zones: zones)
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
        var facts: [EmployeeID: WorkFacts] = [:]
        for (currency, people) in whole {
            let all = try sums(over: period.first..<period.end, currency, of: nil)
            for employee in people { facts[employee] = all[employee] ?? WorkFacts() }
        }
        for (employee, days) in others {
            let own = try sums(over: days, currencies[employee] ?? .yuan, of: employee)
            facts[employee] = own[employee] ?? WorkFacts()
        }
        for employee in facts.keys { facts[employee]?.targets = targets[employee] ?? [] }
        return facts
    }

    /// What the people of each branch did on the days when they belonged to it, in one currency, in order of branches.
    func branches(in period: Period, _ currency: Currency, _ roster: Roster) throws -> [BranchFacts] {
        let all = try sums(over: period.first..<period.end, currency, of: nil)
        var sum: [String: (people: Int, facts: WorkFacts)] = [:]
        for employee in roster.people(in: period) {
            let spans = (roster.employments[employee] ?? []).flatMap { $0.branches(in: period) }
            for span in spans {
                let isWhole = span.days == period.first..<period.end
                let facts = isWhole ? all[employee] : try sums(over: span.days, currency, of: employee)[employee]
                let before = sum[span.branch] ?? (0, WorkFacts())
                sum[span.branch] = (before.people + 1, before.facts.adding(facts ?? WorkFacts()))
            }
        }
        return sum.map { BranchFacts(branch: $0, people: $1.people, facts: $1.facts) }.sorted { $0.branch < $1.branch }
    }

    /// What is known of one employee, or of everyone who has something.
    private func sums(
        over days: Range<LocalDate>, _ currency: Currency, of employee: EmployeeID?
    ) throws -> [EmployeeID: WorkFacts] {
        var facts: [EmployeeID: WorkFacts] = [:]
        func add(_ queries: FactQueries, _ take: (inout WorkFacts, Row) throws -> Void) throws {
            let span: [any Storable] = [days.lowerBound, days.upperBound]
            let values = queries.isOfMoney ? span + [currency.code] : span
            let rows =
                try employee.map { try session.rows(queries.ofOne, values + [$0]) }
                ?? session.rows(queries.ofAll, values)
            for row in rows { try take(&facts[try row.read("employee"), default: WorkFacts()], row) }
        }
        try add(FactQueries.payments) { facts, row in
            facts.recovered = try row.read("recovered")
            facts.payments = try row.read("payments")
            facts.otherCurrency = try row.read("other_currency")
            facts.cases = try row.read("cases")
        }
        try add(FactQueries.undoneCases) { facts, row in facts.cases -= try row.read("undone") }
        try add(FactQueries.conduct) { facts, row in
            facts.calls = try row.read("calls")
            facts.flagged = try row.read("flagged")
            facts.deducted = try row.read("deducted")
            facts.credits = try row.read("credits")
        }
        try add(FactQueries.surveys) { facts, row in facts.surveys = try WorkFacts.Tally(row) }
        try add(FactQueries.courses) { facts, row in facts.courses = try WorkFacts.Tally(row) }
        return facts
    }

    /// Targets of one employee, of all months in order.
    func targets(of employee: EmployeeID) throws -> [WorkFacts.Target] {
        try session.rows(FactQueries.allTargetsOf, [employee]).map(WorkFacts.Target.init)
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

extension WorkFacts.Tally {
    fileprivate init(_ row: Row) throws { self.init(count: try row.read("number"), sum: try row.read("total")) }
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
