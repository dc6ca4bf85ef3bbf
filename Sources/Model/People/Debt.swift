/// A case with all that came in for it, in order of time.
package struct Debt: Hashable, Sendable {
    /// The company's own key.
    package let key: String
    package let payments: [Payment]

    package struct Payment: Hashable, Sendable {
        package let day: LocalDate
        /// Whose score it enters; nil where it is nobody's.
        package let employee: EmployeeID?
        /// Below 0 where something was given back.
        package let amount: Money
        /// By the row of the case that held on that day; nil where the company does not tell it.
        package let principal: Money?
        /// By the same row.
        package let monthsOverdue: Int?

        package init(
            day: LocalDate, employee: EmployeeID?, amount: Money, principal: Money?, monthsOverdue: Int?
        ) {
            self.day = day
            self.employee = employee
            self.amount = amount
            self.principal = principal
            self.monthsOverdue = monthsOverdue
        }
    }

    package init(key: String, payments: [Payment]) {
        self.key = key
        self.payments = payments
    }
}
