package import Model

/// Of whom something is forecast.
package enum ForecastUnit: Hashable, Sendable {
    case employee(EmployeeID, Team)
    case team(Team)
    case branch(String)

    package enum Level: String, Hashable, Sendable, Codable, CaseIterable {
        case employee, team, branch
    }

    package var level: Level {
        switch self {
        case .employee: .employee
        case .team: .team
        case .branch: .branch
        }
    }

    package var branch: String {
        switch self {
        case .employee(_, let team), .team(let team): team.branch
        case .branch(let branch): branch
        }
    }

    package var team: Team? {
        switch self {
        case .employee(_, let team), .team(let team): team
        case .branch: nil
        }
    }

    package var employee: EmployeeID? {
        if case .employee(let employee, _) = self { employee } else { nil }
    }

    /// A branch before its teams, a team before its people, those by their keys.
    static func comesFirst(_ left: ForecastUnit, _ right: ForecastUnit) -> Bool { left.order < right.order }

    private var order: (String, Int, String, Int, String) {
        (branch, team == nil ? 0 : 1, team?.name ?? "", employee == nil ? 0 : 1, employee?.text ?? "")
    }
}

extension Forecaster {
    /// The outlooks of a level, in order: of each person, or of those who are together on the stage's day.
    func outlooks(_ level: ForecastUnit.Level, _ members: [Member]) -> [(unit: ForecastUnit, outlook: Outlook)] {
        groups(level, members).map { unit, members in (unit, Outlook(of: members.map(\.outlook))) }
    }

    /// Who belongs to each unit of a level.
    func groups(_ level: ForecastUnit.Level, _ members: [Member]) -> [(unit: ForecastUnit, members: [Member])] {
        switch level {
        case .employee:
            members.map { (.employee(history.people[$0.record.person], history.teams[$0.team]), [$0]) }
        case .team:
            Dictionary(grouping: members) { history.teams[$0.team] }.sorted { $0.key < $1.key }
                .map { (.team($0.key), $0.value) }
        case .branch:
            Dictionary(grouping: members) { history.teams[$0.team].branch }.sorted { $0.key < $1.key }
                .map { (.branch($0.key), $0.value) }
        }
    }
}
