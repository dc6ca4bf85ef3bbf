/// One line of what someone is paid for a month.
package struct PayLine: Hashable, Sendable {
    package let employee: EmployeeID
    package let subject: PaySubject
    package let kind: Kind
    /// Below 0 where something is taken back. Of a line that is held back or open, what is not paid.
    package let amount: Money
    /// How it came about, as the program wrote it.
    package let body: String

    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Performance pay of the month itself.
        case performance
        case award
        /// What an earlier month, or an award that it paid, is worth now beyond what was paid for it.
        case correction
        /// An award that is not paid while something holds it back.
        case held
        /// Performance pay that cannot be said; the body has the reason.
        case open

        /// Whether its amount is paid.
        package var isPaid: Bool { self != .held && self != .open }
    }

    package init(employee: EmployeeID, subject: PaySubject, kind: Kind, amount: Money, body: String) {
        self.employee = employee
        self.subject = subject
        self.kind = kind
        self.amount = amount
        self.body = body
    }
}
