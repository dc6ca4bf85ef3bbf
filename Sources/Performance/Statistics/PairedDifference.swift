/// How far two ways of saying the same things differ in their mean loss, and how sure that is: a bootstrap (Efron 1979,
/// percentiles) over subjects, each drawn with all that was said of them, for what is said of one person is not
/// independent.
package struct PairedDifference: Hashable, Sendable {
    /// Mean loss of the first less that of the second: below 0 the first is better.
    package let mean: Double
    /// Ends of the 95 % interval.
    package let low: Double
    package let high: Double
    /// How many pairs.
    package let count: Int

    private static let draws = 1000

    /// - Parameter subjects: of each the sum of differences and how many they are. Nil where there is no pair.
    package init?(subjects: [(sum: Double, count: Int)], seed: UInt64) {
        let (sum, count) = subjects.reduce((0.0, 0)) { ($0.0 + $1.sum, $0.1 + $1.count) }
        guard count > 0 else { return nil }
        var numbers = SeededNumbers(seed: seed)
        var means: [Double] = []
        for _ in 0..<Self.draws {
            var drawn = (sum: 0.0, count: 0)
            for _ in subjects {
                let subject = subjects[numbers.whole(below: subjects.count)]
                drawn = (drawn.sum + subject.sum, drawn.count + subject.count)
            }
            if drawn.count > 0 { means.append(drawn.sum / Double(drawn.count)) }
        }
        means.sort()
        (mean, self.count) = (sum / Double(count), count)
        (low, high) = (means[means.count / 40], means[means.count - 1 - means.count / 40])
    }

    /// Whether the first is better beyond chance.
    package var isBetter: Bool { high < 0 }
    /// Whether the first is worse beyond chance.
    package var isWorse: Bool { low > 0 }
}
