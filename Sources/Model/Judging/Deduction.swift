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

    package init(rule: RuleID, category: String, points: Points, hits: [HitID]) {
        self.rule = rule
        self.category = category
        self.points = points
        self.hits = hits
    }
}
