/// What a forecast is made from: who was to reach what, and what came in when, in one currency.
package struct PaymentSources: Sendable {
    /// What came in on a day, net of nothing: what was given back is a payment below 0.
    package struct DatedPayment: Hashable, Sendable {
        package let day: LocalDate
        /// In minor units.
        package let amount: Int

        package init(day: LocalDate, amount: Int) {
            self.day = day
            self.amount = amount
        }
    }

    package let roster: Roster
    /// In order and without gaps; the last may be under way.
    package let months: [Period]
    /// Of each month and employee, in order of days.
    package let payments: [Period: [EmployeeID: [DatedPayment]]]
    /// Of each month and employee, in minor units; who has no target, or one in another currency, is left out.
    package let targets: [Period: [EmployeeID: Int]]

    package init(
        roster: Roster, months: [Period], payments: [Period: [EmployeeID: [DatedPayment]]],
        targets: [Period: [EmployeeID: Int]]
    ) {
        self.roster = roster
        self.months = months
        self.payments = payments
        self.targets = targets
    }
}
