package import Model

/// Scores and targets of a branch, each person weighing by the days of the period on which they belonged to it.
package struct BranchMeans: Hashable, Sendable {
    /// Mean of the scores by days; nil where nobody has one.
    package private(set) var score: Fraction?
    /// Mean of each metric by days, of those who have it.
    package private(set) var metrics: [Metric: Fraction] = [:]
    /// Who has a score.
    package private(set) var scored = 0
    /// Of each target as much as the branch had of the person's days, in minor units; nil where nobody has one in the
    /// currency.
    package private(set) var target: Fraction?

    /// Of each branch of which somebody was in the period.
    package static func all(_ scores: [PersonalScore], _ roster: Roster, _ currency: Currency) -> [String: BranchMeans]
    {
        guard let period = scores.first?.period else { return [:] }
        var parts: [String: [(score: PersonalScore, days: Int, all: Int)]] = [:]
        for score in scores {
            let spans = (roster.employments[score.employee] ?? []).flatMap { $0.branches(in: period) }
            let all = spans.reduce(0) { $0 + $1.days.count }
            for span in spans { parts[span.branch, default: []].append((score, span.days.count, all)) }
        }
        return parts.mapValues { BranchMeans($0, currency) }
    }

    private init(_ parts: [(score: PersonalScore, days: Int, all: Int)], _ currency: Currency) {
        scored = Set(parts.filter { $0.score.score != nil }.map(\.score.employee)).count
        score = Self.mean(parts.map { ($0.score.score, $0.days) })
        for metric in Metric.allCases {
            let values = parts.map { part in
                (part.score.sheet.lines.first { $0.metric == metric }?.value, part.days)
            }
            metrics[metric] = Self.mean(values)
        }
        let targets = parts.filter { $0.score.target.currency == currency }.compactMap { part in
            part.score.target.amount.map { $0 * Fraction(Int128(part.days), over: Int128(max(1, part.all))) }
        }
        target = targets.isEmpty ? nil : targets.reduce(.zero, +)
    }

    private static func mean(_ values: [(Score?, Int)]) -> Fraction? {
        let present = values.compactMap { score, days in score.map { ($0, days) } }
        let days = present.reduce(0) { $0 + $1.1 }
        guard days > 0 else { return nil }
        return present.reduce(Fraction.zero) { $0 + $1.0.exact * Fraction($1.1) } / Fraction(days)
    }
}

extension Range<LocalDate> {
    fileprivate var count: Int { upperBound.dayNumber - lowerBound.dayNumber }
}
