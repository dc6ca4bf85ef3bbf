package import Model

/// How far what was heard is from what was said: (substitutions + deletions + insertions) ÷ tokens of the reference,
/// over all recordings of a set, not a mean of rates. May exceed 1.
package struct WordErrorRate: Hashable, Sendable {
    /// One a recording.
    package private(set) var comparisons: [WordComparison] = []

    package init() {}

    package var substitutions: Int { comparisons.reduce(0) { $0 + $1.substitutions } }
    package var deletions: Int { comparisons.reduce(0) { $0 + $1.deletions } }
    package var insertions: Int { comparisons.reduce(0) { $0 + $1.insertions } }
    package var referenceTokens: Int { comparisons.reduce(0) { $0 + $1.referenceTokens } }

    /// Nothing counted yet: nil.
    package var rate: Double? { Self.rate(comparisons) }

    /// Where the rate lies with 95 % confidence, resampled over recordings; nil where nothing was counted.
    package var interval: ClosedRange<Double>? { Resampling.interval(of: comparisons, statistic: Self.rate) }

    /// This rate minus the other's on the same recordings in the same order, with 95 % confidence: below 0 throughout,
    /// this one is better. Nil where the two do not belong together.
    package func difference(from other: WordErrorRate) -> ClosedRange<Double>? {
        guard comparisons.map(\.referenceTokens) == other.comparisons.map(\.referenceTokens) else { return nil }
        return Resampling.interval(of: Array(zip(comparisons, other.comparisons))) { pairs in
            guard let ours = Self.rate(pairs.map(\.0)), let theirs = Self.rate(pairs.map(\.1)) else { return nil }
            return ours - theirs
        }
    }

    package mutating func add(_ comparison: WordComparison) { comparisons.append(comparison) }

    package mutating func add(reference: String, heard: String, language: Language) {
        add(WordComparison(reference: reference, heard: heard, language: language))
    }

    private static func rate(_ comparisons: [WordComparison]) -> Double? {
        let tokens = comparisons.reduce(0) { $0 + $1.referenceTokens }
        return tokens > 0 ? Double(comparisons.reduce(0) { $0 + $1.errors }) / Double(tokens) : nil
    }
}
