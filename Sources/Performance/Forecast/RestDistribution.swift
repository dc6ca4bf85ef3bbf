/// What may still come in before a month ends, in minor units.
package protocol RestDistribution: Sendable {
    var mean: Double { get }
    var variance: Double { get }
    /// How likely it is at most so much.
    func share(upTo amount: Double) -> Double
    /// One amount by chance.
    func draw(_ numbers: inout SeededNumbers) -> Double
}

extension RestDistribution {
    /// How likely it is at least so much; the chance of exactly so much does not matter but at 0.
    package func share(from amount: Double) -> Double { amount <= 0 ? 1 : 1 - share(upTo: amount) }

    /// The least amount that is not gone beyond with a probability, 0…1; 0 where nothing more comes with at least that.
    ///
    /// Found between two amounts that are moved towards each other along the line between them, the end that stays being
    /// given half its weight (Illinois; Dowell and Jarratt 1971): what bisection finds, in a third of its steps.
    package func quantile(_ share: Double) -> Double {
        guard mean > 0, self.share(upTo: 0) < share else { return 0 }
        let precision = 1e-9 * (mean + variance.squareRoot())
        var (low, high) = (0.0, mean)
        var below = self.share(upTo: 0) - share
        var above = self.share(upTo: high) - share
        while above < 0, high < mean * 1e6 {
            (low, below) = (high, above)
            high = low + max(mean, variance.squareRoot())
            above = self.share(upTo: high) - share
        }
        var lastMoved = 0
        for _ in 0..<200 where high - low > precision {
            let middle = min(max(high - above * (high - low) / (above - below), low), high)
            let found = self.share(upTo: middle) - share
            guard abs(found) > 1e-13 else { return middle }
            if found < 0 {
                (low, below) = (middle, found)
                if lastMoved == -1 { above /= 2 }
                lastMoved = -1
            } else {
                (high, above) = (middle, found)
                if lastMoved == 1 { below /= 2 }
                lastMoved = 1
            }
        }
        return high
    }
}
