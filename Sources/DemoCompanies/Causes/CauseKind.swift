/// Why people of a generated company work as they do.
package enum CauseKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Someone recovers more by breaking rules.
    case ruleBreaking
    /// A team does more hours and less with them, month by month.
    case burnout
    /// A branch breaks rules to reach the month's target.
    case monthEndRush
    /// Someone took the course `respectful-contact`.
    case coaching
    /// The company pays more for money: all break more rules, and its better half recovers more.
    case newPlan
    /// A branch lost its largest client.
    case lostClient
    /// A team under a supervisor who is replaced at its end.
    case poorSupervision
}
