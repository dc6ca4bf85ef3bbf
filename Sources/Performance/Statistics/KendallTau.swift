/// How far two orders agree, −1…1, with ties (Kendall 1945, *The treatment of ties in ranking problems*: τ-b).
package enum KendallTau {
    /// Nil where one of the rows is constant, or they differ in length.
    package static func b(_ x: [Double], _ y: [Double]) -> Double? {
        guard x.count == y.count else { return nil }
        var (agree, tiedX, tiedY, pairs) = (0, 0, 0, 0)
        for left in x.indices {
            for right in x.indices[(left + 1)...] {
                let (a, b) = (sign(x[left] - x[right]), sign(y[left] - y[right]))
                agree += a * b
                tiedX += a == 0 ? 1 : 0
                tiedY += b == 0 ? 1 : 0
                pairs += 1
            }
        }
        let (ofX, ofY) = (Double(pairs - tiedX), Double(pairs - tiedY))
        return ofX > 0 && ofY > 0 ? Double(agree) / (ofX * ofY).squareRoot() : nil
    }

    private static func sign(_ difference: Double) -> Int { difference > 0 ? 1 : difference < 0 ? -1 : 0 }
}
