package import Model

/// What awards of one period are made from.
package struct IncentiveFacts: Sendable {
    package let period: Period
    package let roster: Roster
    /// Of the period.
    package let scores: [PersonalScore]
    /// Of the period of the same kind before it.
    package let earlier: [PersonalScore]
    /// Cases for which something came in over the period, with all their payments.
    package let debts: [Debt]
    package let birthYears: [EmployeeID: Int]
    /// Monthly, as it is at the period's end.
    package let basePay: [EmployeeID: Money]

    package init(
        period: Period, roster: Roster, scores: [PersonalScore], earlier: [PersonalScore] = [], debts: [Debt] = [],
        birthYears: [EmployeeID: Int] = [:], basePay: [EmployeeID: Money] = [:]
    ) {
        self.period = period
        self.roster = roster
        self.scores = scores
        self.earlier = earlier
        self.debts = debts
        self.birthYears = birthYears
        self.basePay = basePay
    }
}
