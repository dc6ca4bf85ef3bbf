/// What is known of someone beside their score, for a portrait of one period.
package struct PortraitFacts: Hashable, Sendable {
    package let hired: LocalDate
    /// Nil where the company does not say.
    package let birthYear: Int?
    /// Over the period.
    package let strain: StrainFacts
    /// Over the period of the same kind before it.
    package let earlierStrain: StrainFacts
    /// Of the last days of the period in which anybody called.
    package let lastDays: FlaggedCalls
    /// Of the days before those.
    package let daysBefore: FlaggedCalls

    package init(
        hired: LocalDate, birthYear: Int? = nil, strain: StrainFacts = StrainFacts(),
        earlierStrain: StrainFacts = StrainFacts(), lastDays: FlaggedCalls = FlaggedCalls(),
        daysBefore: FlaggedCalls = FlaggedCalls()
    ) {
        self.hired = hired
        self.birthYear = birthYear
        self.strain = strain
        self.earlierStrain = earlierStrain
        self.lastDays = lastDays
        self.daysBefore = daysBefore
    }
}
