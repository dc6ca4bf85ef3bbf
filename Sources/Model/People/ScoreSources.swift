/// What the scores of some people over a period are made from.
package struct ScoreSources: Sendable {
    package let period: Period
    package let roster: Roster
    /// Whose scores are to be made, all of their teammates among them.
    package let people: Set<EmployeeID>
    /// Of each of the people who is employed in the period.
    package let facts: [EmployeeID: WorkFacts]

    package init(period: Period, roster: Roster, people: Set<EmployeeID>, facts: [EmployeeID: WorkFacts]) {
        self.period = period
        self.roster = roster
        self.people = people
        self.facts = facts
    }
}
