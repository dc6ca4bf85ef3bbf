extension Money {
    /// Divides an amount by weights without losing a unit: everyone gets the whole part of their share, and what is left
    /// goes one unit each to the largest remainders, of equal ones to the first (largest remainder, Hamilton's method).
    /// What is below 0 is divided as its magnitude, so that a reversal mirrors its payment.
    ///
    /// - Parameter weights: 0 or more each, in a stated order.
    /// - Throws: `MoneyError.noWeight` where no weight is above 0.
    package func allocated(by weights: [Int]) throws(MoneyError) -> [Money] {
        let total = weights.reduce(Int128(0)) { $0 + Int128(max(0, $1)) }
        guard total > 0 else { throw .noWeight }
        let amount = Int128(minorUnits.magnitude)
        let shares = weights.map { (amount * Int128(max(0, $0))).quotientAndRemainder(dividingBy: total) }
        let left = Int(amount - shares.reduce(0) { $0 + $1.quotient })
        let first = shares.indices.sorted {
            (shares[$1].remainder, $0) < (shares[$0].remainder, $1)
        }.prefix(left)
        let lucky = Set(first)
        return shares.indices.map { place in
            let units = Int(shares[place].quotient) + (lucky.contains(place) ? 1 : 0)
            return Money(minorUnits: minorUnits < 0 ? -units : units, currency)
        }
    }
}
