package import Model

/// Complaints before and after a day on which rules of the lexicons became others. The day was named beforehand, so it is
/// tested as it is given and not searched for.
package struct RuleEffect: Hashable, Sendable {
    /// The first on which the rules held.
    package let day: LocalDate
    /// What became another on it, by language.
    package let changes: [Language: LexiconChange]
    /// Days that are looked at on each side; 0 where the day has not passed.
    package let days: Int
    /// Complaints among calls in as many days before it.
    package let before: FlaggedCalls
    package let after: FlaggedCalls

    /// Days that are looked at on each side, at most.
    package static let longest = 28

    package init(
        day: LocalDate, changes: [Language: LexiconChange], days: Int, before: FlaggedCalls, after: FlaggedCalls
    ) {
        self.day = day
        self.changes = changes
        self.days = days
        self.before = before
        self.after = after
    }

    /// Days before the day and from it on, of equal length, as far as they have passed.
    package static func windows(
        around day: LocalDate, through last: LocalDate
    ) -> (before: Range<LocalDate>, after: Range<LocalDate>) {
        let days = max(0, min(longest, last.dayNumber - day.dayNumber + 1))
        return (day.adding(days: -days)..<day, day..<day.adding(days: days))
    }

    /// Complaints for 1,000 calls; nil without calls.
    package static func rate(_ complaints: FlaggedCalls) -> Double? {
        complaints.calls > 0 ? 1000 * Double(complaints.flagged) / Double(complaints.calls) : nil
    }

    /// Nil where one of the sides has no calls.
    package var probability: Double? {
        before.calls > 0 && after.calls > 0 ? RateComparison.probability(after, before) : nil
    }

    /// Those whose difference is more than chance when all of them are looked at together.
    package static func shown(_ effects: [RuleEffect]) -> Set<RuleEffect> {
        let tested = effects.compactMap { effect in effect.probability.map { (effect, $0) } }
        let adjusted = FalseDiscovery.adjusted(tested.map(\.1))
        return Set(zip(tested, adjusted).filter { $1 <= 0.05 }.map(\.0.0))
    }
}
