/// How large a payment is: gamma distributed.
package struct PaymentAmount: Hashable, Sendable {
    /// In minor units.
    package let mean: Double
    /// 1 ÷ the square of the coefficient of variation, above 0.
    package let shape: Double

    package init(mean: Double, shape: Double) {
        self.mean = max(mean, 0)
        self.shape = min(max(shape, 0.05), 1000)
    }
}
