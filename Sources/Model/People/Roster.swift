/// Everyone who is or was with the company.
package struct Roster: Sendable {
    /// In order of time; someone who left and came back has several.
    package let employments: [EmployeeID: [Employment]]
    /// ISO 3166-1 code of the country of each branch that has one.
    package let countries: [String: String]
    /// IANA name of the zone of each branch, in which its days end.
    package let zones: [String: String]

    package init(
        _ employments: [Employment], countries: [String: String] = [:], zones: [String: String] = [:]
    ) {
        self.employments = Dictionary(grouping: employments, by: \.employee)
            .mapValues { $0.sorted { $0.hired < $1.hired } }
        self.countries = countries
        self.zones = zones
    }

    /// The last that has a day in the period; nil where there is none.
    package func employment(of employee: EmployeeID, in period: Period) -> Employment? {
        employments[employee]?.last { $0.days(in: period) != nil }
    }

    /// Who is employed in a period, in order of their keys.
    package func people(in period: Period) -> [EmployeeID] {
        employments.keys.filter { employment(of: $0, in: period) != nil }.sorted()
    }

    /// The team in which someone ends the period; nil where they are not employed in it.
    package func team(of employee: EmployeeID, in period: Period) -> Team? {
        employment(of: employee, in: period)?.team(in: period)
    }

    /// Some people with all who end the period in a team of theirs: what one of them does moves the team's means.
    package func withTeammates(_ people: Set<EmployeeID>, in period: Period) -> Set<EmployeeID> {
        let teams = Set(people.compactMap { team(of: $0, in: period) })
        let mates = employments.keys.filter { employee in team(of: employee, in: period).map(teams.contains) ?? false }
        return people.union(mates)
    }
}
