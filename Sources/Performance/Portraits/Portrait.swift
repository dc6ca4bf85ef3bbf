package import Model

/// Where someone stands among all, and what about it should be looked at.
package struct Portrait: Hashable, Sendable {
    package let employee: EmployeeID
    package let team: Team
    /// Percentiles 0…100 among all who are measured, 100 being the most; compliance by the rate below, so that few calls
    /// are neither best nor worst.
    package let percentiles: [PortraitMeasure: Double]
    /// Calls with a deduction per call, drawn towards the mean of all; nil without a scored call.
    package let violationRate: Double?
    /// How probable it is that this rate is above that of all calls, 0…1.
    package let chanceAboveMean: Double?
    /// In the flags' order.
    package let flags: [PortraitFlag]
    /// What points to burning out, whether or not it is enough for the flag.
    package let signs: [StrainSign]
    /// Keys of the groups that they belong to by age and by time with the company.
    package let groups: [NeedGroup.ID]
}

/// What a portrait has percentiles of.
package enum PortraitMeasure: String, Hashable, Sendable, Codable, CaseIterable {
    /// Recovered by target, without a cap: who reaches the target twice stands above who just reaches it.
    case amount
    case compliance, satisfaction, cases, training
    /// Hours of a day of work.
    case hours
    case absences
    case complaints
}

/// A team's portrait: what points to its burning out as a whole.
package struct TeamPortrait: Hashable, Sendable {
    package let team: Team
    package let people: Int
    package let signs: [StrainSign]

    package var mayBeBurningOut: Bool { StrainSigns.areEnough(signs) }
}
