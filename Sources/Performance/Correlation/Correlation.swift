/// How far two rows of numbers go along with each other, −1…1. It never says that one causes the other.
package enum Correlation {
    /// The product-moment correlation (Pearson 1896); nil where a row is constant or the rows differ in length: there is
    /// nothing to go along with.
    package static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
        guard x.count == y.count, varies(x), varies(y) else { return nil }
        let n = Double(x.count)
        let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for (a, b) in zip(x, y) {
            xx += (a - meanX) * (a - meanX)
            yy += (b - meanY) * (b - meanY)
            xy += (a - meanX) * (b - meanY)
        }
        guard xx > 0, yy > 0 else { return nil }
        return min(1, max(-1, xy / (xx.squareRoot() * yy.squareRoot())))
    }

    /// The same of their ranks (Spearman 1904), equal values sharing the mean of their places.
    package static func spearman(_ x: [Double], _ y: [Double]) -> Double? { pearson(midRanks(x), midRanks(y)) }

    /// The place of each value from 1, the smallest first; equal values share the mean of theirs.
    package static func midRanks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
            start = end
        }
        return ranks
    }

    private static func varies(_ values: [Double]) -> Bool { values.contains { $0 != values[0] } }
}
