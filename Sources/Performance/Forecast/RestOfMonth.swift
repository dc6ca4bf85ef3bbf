/// What one person may still bring in: so many payments, each of a gamma distributed amount, so that r of them sum to a
/// gamma distribution of r times the shape.
package struct RestOfMonth: RestDistribution {
    package let payments: NegativeBinomial
    package let amount: PaymentAmount
    private let first: Int
    private let probabilities: [Double]

    package init(payments: NegativeBinomial, amount: PaymentAmount) {
        (self.payments, self.amount) = (payments, amount)
        (first, probabilities) = amount.mean > 0 ? payments.likely : (0, [1])
    }

    package var mean: Double { payments.mean * amount.mean }

    package var variance: Double {
        amount.mean * amount.mean * (payments.mean / amount.shape + payments.variance)
    }

    /// The sum over r of P(R = r) × P(the sum of r payments ≤ amount).
    package func share(upTo amount: Double) -> Double {
        guard amount >= 0 else { return 0 }
        let scaled = self.amount.mean > 0 ? amount * self.amount.shape / self.amount.mean : 0
        var share = 0.0
        for (place, probability) in probabilities.enumerated() {
            let count = first + place
            let within =
                count == 0 ? 1 : GammaFunction.shareBelow(scaled, shape: Double(count) * self.amount.shape)
            share += probability * within
            // Of more payments even less lies below.
            if within < 1e-13 { break }
        }
        return min(share, 1)
    }

    package func draw(_ numbers: inout SeededNumbers) -> Double {
        var (place, left) = (0, numbers.unit())
        while place < probabilities.count - 1, left > probabilities[place] {
            left -= probabilities[place]
            place += 1
        }
        let count = first + place
        guard count > 0 else { return 0 }
        return numbers.gamma(shape: Double(count) * amount.shape) * amount.mean / amount.shape
    }
}
