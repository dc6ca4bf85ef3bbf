package import Model

/// What an award gives; one thing or several.
package struct Reward: Hashable, Sendable {
    package let money: Money?
    /// Months of base pay, in hundredths.
    package let basePay: Int?
    /// Contribution points.
    package let points: Points?
    /// The course that is offered.
    package let training: String?
    /// Said in public.
    package let praise: LocalizedText?
    /// A list on which they are put, such as `promotion`.
    package let list: String?

    package init(
        money: Money? = nil, basePay: Int? = nil, points: Points? = nil, training: String? = nil,
        praise: LocalizedText? = nil, list: String? = nil
    ) {
        self.money = money
        self.basePay = basePay
        self.points = points
        self.training = training
        self.praise = praise
        self.list = list
    }

    package var isEmpty: Bool {
        money == nil && basePay == nil && points == nil && training == nil && praise == nil && list == nil
    }

    /// What is paid: the money, and so many months of base pay rounded to minor units, a half up.
    ///
    /// - Parameter monthly: nil where the company does not tell it: base pay is not paid then.
    /// - Returns: nil where nothing is to be paid, or the two are in different currencies.
    func payment(basePay monthly: Money?) -> Money? {
        guard let basePay else { return money }
        guard let monthly else { return nil }
        let months = Fraction(Int128(monthly.minorUnits) * Int128(basePay), over: 100)
        let paid = Money(minorUnits: Int(months.rounded(places: 0)), monthly.currency)
        guard let money else { return paid }
        guard money.currency == paid.currency else { return nil }
        return Money(minorUnits: money.minorUnits + paid.minorUnits, money.currency)
    }
}
