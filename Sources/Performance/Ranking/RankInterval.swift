/// Which places someone's conduct may deserve, for few calls tell little (after Klein, Wright and Wieczorek 2020, *A joint
/// confidence region for an overall ranking of populations*).
package struct RankInterval: Hashable, Sendable {
    /// The best place, from 1.
    package let best: Int
    /// The worst place.
    package let worst: Int

    package init(best: Int, worst: Int) {
        self.best = best
        self.worst = worst
    }

    /// Whether it covers more than half of the group: too few calls to tell.
    package func isTooWide(among count: Int) -> Bool { 2 * (worst - best + 1) > count }

    /// The intervals of everyone in a group, jointly right in 95 % of cases: each share has a Wilson interval at a level
    /// of 1 − 0.05 ÷ their number, and a place is only lost to who is wholly better.
    ///
    /// - Parameter calls: calls with a violation, of all calls scored; fewer are better. Who has none scored may have any
    ///   place.
    package static func intervals(_ calls: [(bad: Int, all: Int)]) -> [RankInterval] {
        let z = NormalDistribution.quantile(1 - 0.025 / Double(max(1, calls.count)))
        let shares = calls.map { WilsonInterval(count: $0.bad, of: $0.all, z: z) }
        let lows = shares.map(\.low).sorted()
        let highs = shares.map(\.high).sorted()
        return shares.map { share in
            RankInterval(
                best: 1 + Self.count(in: highs) { $0 < share.low },
                worst: Self.count(in: lows) { $0 <= share.high })
        }
    }

    /// How many of the sorted values, from the first on, are so.
    private static func count(in sorted: [Double], where isSo: (Double) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if isSo(sorted[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
