/// How two metrics go along with each other among some people, and what has changed since the period before.
package struct MetricLink: Hashable, Sendable {
    package let pair: MetricPair
    /// By ranks, the figure that is shown; nil where a metric is the same for all, or fewer than three people have both.
    package let spearman: CorrelationEstimate?
    package let pearson: CorrelationEstimate?
    /// By ranks within branches: of what each has above or below its branch's mean.
    package let centred: CorrelationEstimate?
    /// Nil where it cannot be computed in both periods.
    package let change: CorrelationChange?
    /// People with all four values where the change rests on the same people; else nil.
    package let peopleInBoth: Int?

    package init(
        pair: MetricPair, spearman: CorrelationEstimate?, pearson: CorrelationEstimate?, centred: CorrelationEstimate?,
        change: CorrelationChange?, peopleInBoth: Int?
    ) {
        self.pair = pair
        self.spearman = spearman
        self.pearson = pearson
        self.centred = centred
        self.change = change
        self.peopleInBoth = peopleInBoth
    }

    /// Of fewer people nothing is said in words but the figures: a handful moves them at will.
    package static let leastPeople = 10

    /// Whether anything may be said of a change.
    var hasPeopleEnough: Bool { (peopleInBoth ?? spearman?.people ?? 0) >= Self.leastPeople }

    /// The link over everyone is not that within branches (Simpson 1951): the branches differ, and what is seen over all
    /// may be theirs.
    package var isOfBranches: Bool {
        guard let spearman, let centred, spearman.people >= Self.leastPeople,
            spearman.strength != .notShown || centred.strength != .notShown
        else {
            return false
        }
        return spearman.r * centred.r < 0 || abs(spearman.r - centred.r) > 0.2
    }
}
