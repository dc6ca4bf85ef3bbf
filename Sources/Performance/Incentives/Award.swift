package import Model

/// Something that a rule gives to someone, with what it rests on.
package struct Award: Hashable, Sendable {
    package let rule: IncentiveID
    package let employee: EmployeeID
    /// What it is given for; with rule and employee it is given once and never again.
    package let occasion: Occasion
    package let reward: Reward
    /// What is paid; nil where nothing is.
    package let payment: Money?
    /// On which day.
    package let payOn: LocalDate
    /// What was found for each condition, in the rule's order.
    package let evidence: [AwardEvidence]
    /// The days whose conduct may hold it back. Half-open.
    package let days: Range<LocalDate>
    /// It counts for nobody's pay.
    package let isTrial: Bool

    package enum Occasion: Hashable, Sendable {
        case period(Period)
        /// The company's own key of the case.
        case debt(String)
        /// How many years.
        case service(Int)

        /// As it is kept: `2026-02`, `case:K-1`, `service:3`.
        package var text: String {
            switch self {
            case .period(let period): period.description
            case .debt(let key): "case:\(key)"
            case .service(let years): "service:\(years)"
            }
        }
    }
}

/// What was found for one condition.
package enum AwardEvidence: Hashable, Sendable {
    case recovered(Money)
    case cases(Int)
    case score(Score)
    case compliance(Score)
    /// Place, of how many, and what they were placed by in hundredths or minor units.
    case place(Int, of: Int, by: IncentiveLadder)
    case debt(months: Int, recovered: Money, principal: Money)
    case years(Int)
}
