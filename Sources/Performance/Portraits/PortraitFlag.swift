/// What a portrait says of someone that a manager should look at. It is a reason to look, never a verdict.
package enum PortraitFlag: String, Hashable, Sendable, Codable, CaseIterable {
    /// Recovers as much as the best and keeps the rules as badly as the worst.
    case breaksRulesForMoney
    /// Recovers as much as most and is liked: customers who need care may go to them.
    case suitsCarefulCustomers
    /// More of the calls of the last days have a deduction than of those before, beyond chance.
    case complianceFalls
    /// More complaints than in the period before.
    case complaintsRise
    /// Long hours or many absences, and work that suffers.
    case mayBeBurningOut
}

/// What points to burning out.
package enum StrainSign: String, Hashable, Sendable, Codable, CaseIterable {
    /// Longer days than the group's median.
    case longHours
    case absences
    case complaints
    /// More calls with a deduction than in the period before, beyond chance.
    case conduct
    /// Satisfaction is lower than in the period before.
    case satisfaction
    /// Fewer payments a day of work than in the period before.
    case output

    /// The burden itself; the others are marks that it leaves.
    var isBurden: Bool { self == .longHours || self == .absences }
}
