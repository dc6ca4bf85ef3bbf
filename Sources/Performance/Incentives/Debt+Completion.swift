internal import Model

extension Debt {
    /// The payment with which a share of the principal had come in and since which it stayed so; nil where it has not, and
    /// where payments are in other currencies than the principal.
    ///
    /// - Parameter share: 0…100.
    func completion(_ share: Score) -> (payment: Payment, recovered: Money, principal: Money)? {
        var sum = 0
        var found: (payment: Payment, recovered: Money, principal: Money)?
        for payment in payments {
            guard let principal = payment.principal, principal.minorUnits > 0,
                payment.amount.currency == principal.currency
            else { return nil }
            sum += payment.amount.minorUnits
            let due = Fraction(Int128(principal.minorUnits)) * share.exact / Fraction(100)
            if Fraction(Int128(sum)) < due {
                found = nil
            } else if found == nil {
                found = (payment, Money(minorUnits: sum, principal.currency), principal)
            }
        }
        return found
    }
}
