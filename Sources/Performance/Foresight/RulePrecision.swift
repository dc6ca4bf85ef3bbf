/// How often reviewers confirmed what a rule found.
package struct RulePrecision: Hashable, Sendable {
    package let confirmed: Int
    package let overturned: Int

    /// Nil where nobody has ruled.
    package init?(confirmed: Int, overturned: Int) {
        guard confirmed + overturned > 0 else { return nil }
        (self.confirmed, self.overturned) = (confirmed, overturned)
    }

    /// 0…1.
    package var share: Double { Double(confirmed) / Double(confirmed + overturned) }
    /// 95 % (Wilson).
    package var interval: WilsonInterval { WilsonInterval(count: confirmed, of: confirmed + overturned) }

    /// Whether even the upper end lies below: then the rule had better be tried out than count.
    package func isBelow(_ line: Double) -> Bool { interval.high < line }
}
