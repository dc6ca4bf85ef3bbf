/// What is looked at once a day, of everyone: it is learnt from months of the whole company, so that asking for one person
/// costs no less.
package struct DailySources: Sendable {
    /// The last day of which they speak; it is over.
    package let day: LocalDate
    /// Of each employee with a target of the month how likely it is to be reached.
    package let chances: [EmployeeID: [DayChance]]
    /// Of everyone who had calls in the months before, what these came to.
    package let usual: [EmployeeID: FlaggedCalls]
    /// Of each employee the days with scored calls since the month began, in order.
    package let conduct: [EmployeeID: [ConductDay]]

    package init(
        day: LocalDate, chances: [EmployeeID: [DayChance]] = [:], usual: [EmployeeID: FlaggedCalls] = [:],
        conduct: [EmployeeID: [ConductDay]] = [:]
    ) {
        self.day = day
        self.chances = chances
        self.usual = usual
        self.conduct = conduct
    }

    /// The month in which the day lies.
    package var month: Period { Period(.month, of: day) }
}

/// How likely a month's target was to be reached, as known at the close of one of its days.
package struct DayChance: Hashable, Sendable {
    package let day: LocalDate
    /// 0…1.
    package let chance: Double

    package init(day: LocalDate, chance: Double) {
        self.day = day
        self.chance = chance
    }
}
