/// The points that one violation costs, with the hits that are its evidence.
package struct Deduction: Hashable, Sendable, Codable {
    /// Of the rule that sets the points.
    package let rule: RuleID
    package let category: String
    /// 0 where no hit of it counts now.
    package let points: Points
    /// All hits of the violation in order of time: those that do not count, and those of cheaper rules on the same words,
    /// among them.
    package let hits: [HitID]
    /// Whose score it enters in a call that several employees share; nil where nobody is known to answer for it, and in
    /// a call that is one employee's.
    package let employee: EmployeeID?

    package init(
        rule: RuleID, category: String, points: Points, hits: [HitID], employee: EmployeeID? = nil
    ) {
        self.rule = rule
        self.category = category
        self.points = points
        self.hits = hits
        self.employee = employee
    }
}
