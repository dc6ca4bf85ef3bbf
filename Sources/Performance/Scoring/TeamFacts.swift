package import Model

/// What those of one team did together, by which one of them is judged where there is nothing of their own.
package struct TeamFacts: Hashable, Sendable {
    /// How many they are.
    package private(set) var people = 0
    /// Surveys of all of them.
    package private(set) var surveys = WorkFacts.Tally.none
    /// Cases that they recovered.
    package private(set) var cases = 0

    package init(people: Int = 0, surveys: WorkFacts.Tally = .none, cases: Int = 0) {
        self.people = people
        self.surveys = surveys
        self.cases = cases
    }

    /// Cases for each of them; nil where there is nobody.
    package var meanCases: Fraction? { people > 0 ? Fraction(Int128(cases), over: Int128(people)) : nil }

    /// Of each team that someone ends the period in.
    static func of(_ sources: ScoreSources) -> [Team: TeamFacts] {
        var teams: [Team: TeamFacts] = [:]
        for (employee, facts) in sources.facts {
            guard let team = sources.roster.team(of: employee, in: sources.period) else { continue }
            teams[team, default: TeamFacts()].add(facts)
        }
        return teams
    }

    private mutating func add(_ facts: WorkFacts) {
        people += 1
        surveys = surveys + facts.surveys
        cases += facts.cases
    }
}
