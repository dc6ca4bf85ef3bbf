package import Model

/// What a payment is worth at once, beside the score: points by amount, exact and never rounded, so that the points of
/// two payments are those of their sum.
package struct ContributionPoints: Hashable, Sendable {
    /// Points for each whole unit of the currency: 10 for 10,000 yuan.
    package let perUnit: Fraction

    package init(perUnit: Fraction = Fraction(10, over: 10_000)) { self.perUnit = perUnit }

    package func points(of payment: Money) -> Fraction { payment.exact * perUnit }
}
