package import Model

/// Names a rule of incentives for ever: `recovered-100k`.
package typealias IncentiveID = Identifier<IncentiveRule>

/// What is given to whom for what.
package struct IncentiveRule: Hashable, Sendable {
    package let id: IncentiveID
    package let name: LocalizedText
    /// What it is given for, once each.
    package let occasion: IncentiveOccasion
    /// For whom it is.
    package let audience: AgeAndTenure
    /// All of them must hold; one or more.
    package let conditions: [IncentiveCondition]
    package let reward: Reward
    /// The first day on which an occasion may end.
    package let from: LocalDate
    /// The first day on which none may; nil while it has no end.
    package let until: LocalDate?
    /// The day of the month after the occasion on which it is paid, 1…28.
    package let payDay: Int

    package init(
        id: IncentiveID, name: LocalizedText, occasion: IncentiveOccasion,
        audience: AgeAndTenure = AgeAndTenure(), conditions: [IncentiveCondition], reward: Reward,
        from: LocalDate, until: LocalDate? = nil, payDay: Int = 15
    ) {
        self.id = id
        self.name = name
        self.occasion = occasion
        self.audience = audience
        self.conditions = conditions
        self.reward = reward
        self.from = from
        self.until = until
        self.payDay = payDay
    }

    /// Whether it holds for an occasion that ends on a day.
    package func holds(on day: LocalDate) -> Bool { from <= day && (until.map { day < $0 } ?? true) }

    /// When an occasion that ends on a day is paid.
    package func payment(after day: LocalDate) -> LocalDate {
        Period(.month, of: day).next.first.adding(days: payDay - 1)
    }
}

/// What a rule is looked at for.
package enum IncentiveOccasion: String, Hashable, Sendable, Codable, CaseIterable {
    case day, week, month, quarter
    /// Each case that is recovered.
    case debt
    /// Each year with the company, on its day.
    case serviceYear

    /// Nil for what is no period.
    package var period: Period.Kind? { Period.Kind(rawValue: rawValue) }
}

/// What must hold for an award.
package enum IncentiveCondition: Hashable, Sendable {
    /// Recovered over the period.
    case recovered(atLeast: Money)
    /// Cases recovered over the period.
    case cases(atLeast: Int)
    case score(atLeast: Score)
    case compliance(atLeast: Score)
    /// Among the first so many of those who meet the rule's other conditions; equal ones share a place.
    case best(Int, by: IncentiveLadder)
    /// The debt was overdue by so many months when its last payment came, and such a share of its principal, 0…100, has
    /// come in.
    case overdue(months: Int, recovered: Score)
    /// Which years with the company end on their day.
    case service(years: ClosedRange<Int>)
}

/// By what people are placed for an award.
package enum IncentiveLadder: String, Hashable, Sendable, Codable, CaseIterable {
    case score, recovered
    /// How far the score is above that of the period before.
    case rise
}
