internal import Model

/// The links between all metrics over a period, beside those of the period before.
package struct MetricLinks: Hashable, Sendable {
    /// In the metrics' order.
    package let links: [MetricLink]
    /// Pairs whose change is more than chance when all of them are looked at together.
    package let moved: Set<MetricPair>

    /// - Parameters:
    ///   - scores: of one period.
    ///   - earlier: of the period before; empty where there are none.
    package init(_ scores: [PersonalScore], earlier: [PersonalScore] = []) {
        let (now, before) = (MetricValues(scores), MetricValues(earlier))
        links = MetricPair.all.map { Self.link($0, now, before) }
        let changes = links.filter(\.hasPeopleEnough).compactMap { link in link.change.map { (link.pair, $0) } }
        let adjusted = FalseDiscovery.adjusted(changes.map(\.1.probability))
        moved = Set(
            zip(changes, adjusted).filter { $1 <= 0.05 && $0.1.isShown }.map(\.0.0))
    }

    private static func link(_ pair: MetricPair, _ now: MetricValues, _ before: MetricValues) -> MetricLink {
        let people = now.people(with: pair)
        let (x, y) = (now.column(pair.first, of: people), now.column(pair.second, of: people))
        let centred =
            now.hasSeveralBranches
            ? CorrelationEstimate(
                .spearman, now.centredColumn(pair.first, of: people), now.centredColumn(pair.second, of: people))
            : nil
        let (change, peopleInBoth) = change(pair, now, before)
        return MetricLink(
            pair: pair, spearman: CorrelationEstimate(.spearman, x, y), pearson: CorrelationEstimate(.pearson, x, y),
            centred: centred, change: change, peopleInBoth: peopleInBoth)
    }

    /// Of the people who have both metrics in both periods; where these are fewer than half of either, the two periods are
    /// taken for groups of different people.
    private static func change(
        _ pair: MetricPair, _ now: MetricValues, _ before: MetricValues
    ) -> (CorrelationChange?, Int?) {
        let (after, earlier) = (now.people(with: pair), before.people(with: pair))
        let known = Set(earlier)
        let both = after.filter(known.contains)
        guard 2 * both.count >= max(after.count, earlier.count) else {
            return (different(pair, now, after, before, earlier), nil)
        }
        let (j, k) = (before.column(pair.first, of: both), before.column(pair.second, of: both))
        let (h, m) = (now.column(pair.first, of: both), now.column(pair.second, of: both))
        let r = Correlation.spearman
        guard let jk = r(j, k), let hm = r(h, m), let jh = r(j, h), let jm = r(j, m), let kh = r(k, h), let km = r(k, m)
        else { return (nil, both.count) }
        let dependence = CorrelationChange.dependence(jk: jk, hm: hm, jh: jh, jm: jm, kh: kh, km: km)
        let change = CorrelationChange((jk, both.count), (hm, both.count), .spearman, dependence: dependence)
        return (change, both.count)
    }

    private static func different(
        _ pair: MetricPair, _ now: MetricValues, _ after: [EmployeeID], _ before: MetricValues, _ earlier: [EmployeeID]
    ) -> CorrelationChange? {
        func r(_ values: MetricValues, _ people: [EmployeeID]) -> Double? {
            Correlation.spearman(values.column(pair.first, of: people), values.column(pair.second, of: people))
        }
        guard let first = r(before, earlier), let second = r(now, after) else { return nil }
        return CorrelationChange((first, earlier.count), (second, after.count), .spearman)
    }
}
