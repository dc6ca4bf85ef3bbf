/// A share and how far it may be off (Wilson 1927, *Probable inference*; recommended by Brown, Cai and DasGupta 2001).
package struct WilsonInterval: Hashable, Sendable {
    package let low: Double
    package let high: Double

    /// - Parameters:
    ///   - count: how many are so, 0…`total`.
    ///   - total: of how many; of none the share may be anything.
    ///   - z: quantile of the normal distribution, 1.959964 for 95 %.
    package init(count: Int, of total: Int, z: Double = 1.959963984540054) {
        guard total > 0 else {
            (low, high) = (0, 1)
            return
        }
        let (n, p) = (Double(total), Double(count) / Double(total))
        let middle = p + z * z / (2 * n)
        let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        low = count == 0 ? 0 : (middle - half) / (1 + z * z / n)
        high = count == total ? 1 : (middle + half) / (1 + z * z / n)
    }
}
