package import Model

/// Compliance of each team over a period, by the days on which people belonged to it.
package struct TeamCompliance: Sendable {
    package let teams: [Team: ComplianceRates]
    /// Of calls of people who were not employed on that day, that several shared, or of which nobody knows whose they are.
    package let nobodys: ComplianceRates
    /// Teams whose change since the period before is more than chance when all of them are looked at together.
    package let moved: Set<Team>
    /// The same of branches.
    package let movedBranches: Set<String>

    /// - Parameter isWanted: which teams are looked at; what is nobody's is looked at where all are.
    package init(_ sources: ComplianceSources, where isWanted: (Team) -> Bool = { _ in true }, isWhole: Bool = true) {
        var teams: [Team: ComplianceRates] = [:]
        var nobodys = ComplianceRates()
        func add(_ employee: EmployeeID?, _ day: LocalDate, _ change: (inout ComplianceRates) -> Void) {
            guard let team = employee.flatMap({ sources.roster.team(of: $0, on: day) }) else {
                if isWhole { change(&nobodys) }
                return
            }
            if isWanted(team) { change(&teams[team, default: ComplianceRates()]) }
        }
        Self.addPeople(sources, add)
        for row in sources.conduct {
            add(row.employee, row.day) { rates in
                rates.calls = rates.calls + row.calls
                rates.deducted = rates.deducted + row.deducted
            }
        }
        for row in sources.earlier { add(row.employee, row.day) { $0.before = $0.before + row.calls } }
        for row in sources.violations { add(row.employee, row.day) { $0.add(row) } }
        for row in sources.recordings { add(row.employee, row.day) { $0.add(row) } }
        self.teams = teams
        self.nobodys = nobodys
        moved = Self.moved(teams)
        movedBranches = Self.moved(Self.byBranch(teams))
    }

    /// Of each branch all its teams.
    package var branches: [String: ComplianceRates] { Self.byBranch(teams) }
    package var total: ComplianceRates { teams.values.reduce(nobodys, +) }

    private static func byBranch(_ teams: [Team: ComplianceRates]) -> [String: ComplianceRates] {
        Dictionary(teams.map { ($0.key.branch, $0.value) }, uniquingKeysWith: +)
    }

    /// Benjamini and Hochberg over all units that have calls in both periods.
    private static func moved<Unit>(_ rates: [Unit: ComplianceRates]) -> Set<Unit> {
        let units = rates.filter { $1.calls.calls > 0 && $1.before.calls > 0 }.map { (unit: $0, rates: $1) }
        let adjusted = FalseDiscovery.adjusted(units.map(\.rates.probability))
        return Set(zip(units, adjusted).filter { $1 <= 0.05 }.map(\.0.unit))
    }

    /// Everyone who belongs to a team on a day of the period.
    private static func addPeople(
        _ sources: ComplianceSources, _ add: (EmployeeID?, LocalDate, (inout ComplianceRates) -> Void) -> Void
    ) {
        let period = sources.period
        for (employee, employments) in sources.roster.employments {
            for employment in employments {
                guard let days = employment.days(in: period) else { continue }
                let moves = employment.placements.map(\.from).filter { days.contains($0) }
                for day in Set(moves + [days.lowerBound]) { add(employee, day) { $0.people.insert(employee) } }
            }
        }
    }
}

extension ComplianceRates {
    mutating func add(_ row: ComplianceSources.Violations) {
        guard let category = row.category else { return waiting += row.count }
        let before = categories[category] ?? Category()
        categories[category] = Category(count: before.count + row.count, points: before.points + row.points)
    }

    mutating func add(_ row: ComplianceSources.Recordings) {
        switch row.state {
        case .scored: scored += row.count
        case .waiting: withWaiting += row.count
        case .unscored(let reason): unscored[reason, default: 0] += row.count
        }
    }
}
