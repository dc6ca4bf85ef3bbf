/// What is believed of the payments that someone brings in over a whole month: a gamma distribution (Gelman and others
/// 2013, *Bayesian Data Analysis*, 2.6), with past months discounted (Ibrahim and Chen 2000, *Power prior distributions*).
package struct PaymentRate: Hashable, Sendable {
    /// Payments seen, those that the prior stands for among them.
    package let shape: Double
    /// Months in which they were seen.
    package let rate: Double

    /// - Parameters:
    ///   - mean: payments a month of those to whom someone is likened, their team or their company.
    ///   - weight: as many months as that mean weighs.
    ///   - count: one's own payments of past months, older ones discounted.
    ///   - months: the months in which they came, discounted alike.
    package init(likeMean mean: Double, weight: Double, count: Double, months: Double) {
        self.init(shape: weight * mean + count, rate: weight + months)
    }

    private init(shape: Double, rate: Double) {
        (self.shape, self.rate) = (shape, rate)
    }

    /// Payments a month.
    package var mean: Double { rate > 0 ? shape / rate : 0 }

    /// The belief after so many payments in a part of a month.
    ///
    /// - Parameter share: of a whole month's payments that falls into the part, 0…1.
    package func seeing(_ count: Int, over share: Double) -> PaymentRate {
        PaymentRate(shape: shape + Double(count), rate: rate + share)
    }

    /// How many payments may come in a part of a month that is not seen yet.
    package func payments(over share: Double) -> NegativeBinomial {
        guard rate > 0, share > 0, shape > 0 else { return NegativeBinomial(size: 1, probability: 1) }
        return NegativeBinomial(size: shape, probability: rate / (rate + share))
    }
}
