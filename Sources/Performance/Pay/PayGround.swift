package import Model

/// What a line of pay rests on.
package enum PayGround: Hashable, Sendable {
    case performance(PerformancePay)
    case gap(PayGap)
    case award(PaidAward)
    /// They were not employed in that month, as it turned out.
    case nobody
}

/// What a line of pay says of its award.
package struct PaidAward: Hashable, Sendable {
    /// The company's own key of the rule.
    package let rule: String
    /// The rule's, as it was when the award was given.
    package let name: LocalizedText
    /// `2026-02`, `case:K-1` or `service:3`.
    package let occasion: String
    package let payOn: LocalDate
    package let status: AwardStatus
    /// Hits that hold it back; empty where it is not held.
    package let heldBy: [String]

    package init(
        rule: String, name: LocalizedText, occasion: String, payOn: LocalDate, status: AwardStatus, heldBy: [String]
    ) {
        self.rule = rule
        self.name = name
        self.occasion = occasion
        self.payOn = payOn
        self.status = status
        self.heldBy = heldBy
    }

    init(_ award: ReportedAward) {
        let standing = award.standing
        self.init(
            rule: standing.award.rule, name: award.name, occasion: standing.award.occasion,
            payOn: standing.award.payOn, status: standing.status,
            heldBy: standing.status == .held ? standing.heldBy.map(\.hit) : [])
    }
}
