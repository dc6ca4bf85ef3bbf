/// What a score is made of; each is brought to 0…100 before it is weighed.
package enum Metric: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Amount recovered against its target.
    case amount
    /// What is left of 100 after the standing deductions of calls.
    case compliance
    /// What debtors answer when they are asked how they were treated.
    case satisfaction
    /// Cases recovered against their target, or else the team's mean.
    case cases
    /// Results of courses.
    case training

    package static func < (left: Metric, right: Metric) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
