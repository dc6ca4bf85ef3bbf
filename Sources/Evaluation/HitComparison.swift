package import Model

/// Hits of a lexicon in what was heard, beside the same lexicon's hits in what was said.
package struct HitComparison: Hashable, Sendable {
    /// One call.
    package struct Call: Hashable, Sendable {
        package let expected: Int
        package let found: Int
        /// Expected ones that were found: the same rule on the same channel at about the same time.
        package let matched: Int
        /// Points deducted for what was heard, minus those for what was said.
        package let pointsTooMany: Double
    }

    /// Seconds that a hit may lie from where it is expected: an engine's words are off by less, two hits of one rule
    /// are farther apart.
    private static let tolerance = 2.0

    package private(set) var calls: [Call] = []

    package init() {}

    /// - Parameters:
    ///   - expected, found: the judgements of what was said and of what was heard.
    ///   - counts: which hits are compared, such as those that stand.
    package mutating func add(expected: Judgement, found: Judgement, where counts: (Hit) -> Bool) {
        var left = found.hits.filter(counts)
        let (wanted, all) = (expected.hits.filter(counts), left.count)
        var matched = 0
        for hit in wanted {
            let place = left.firstIndex { other in
                other.rule == hit.rule && other.channel == hit.channel && other.kind.isOfWords == hit.kind.isOfWords
                    && (hit.kind == .missing || Self.lieTogether(hit.span, other.span))
            }
            guard let place else { continue }
            left.remove(at: place)
            matched += 1
        }
        calls.append(
            Call(
                expected: wanted.count, found: all, matched: matched,
                pointsTooMany: Double(found.deducted.thousandths - expected.deducted.thousandths) / 1000))
    }

    package var expected: Int { calls.reduce(0) { $0 + $1.expected } }
    package var found: Int { calls.reduce(0) { $0 + $1.found } }
    package var matched: Int { calls.reduce(0) { $0 + $1.matched } }

    /// Share of the expected hits that were found.
    package var recall: Double? { Self.recall(calls) }
    package var recallInterval: ClosedRange<Double>? { Resampling.interval(of: calls, statistic: Self.recall) }
    /// Share of the found hits that were expected.
    package var precision: Double? { Self.precision(calls) }
    package var precisionInterval: ClosedRange<Double>? { Resampling.interval(of: calls, statistic: Self.precision) }
    /// Mean distance of a call's deductions from what they should be, in points.
    package var deductionError: Double? {
        calls.isEmpty ? nil : calls.reduce(0) { $0 + abs($1.pointsTooMany) } / Double(calls.count)
    }

    private static func recall(_ calls: [Call]) -> Double? {
        let expected = calls.reduce(0) { $0 + $1.expected }
        return expected > 0 ? Double(calls.reduce(0) { $0 + $1.matched }) / Double(expected) : nil
    }

    private static func precision(_ calls: [Call]) -> Double? {
        let found = calls.reduce(0) { $0 + $1.found }
        return found > 0 ? Double(calls.reduce(0) { $0 + $1.matched }) / Double(found) : nil
    }

    private static func lieTogether(_ one: Span, _ other: Span) -> Bool {
        one.start - tolerance <= other.end && other.start <= one.end + tolerance
    }
}
