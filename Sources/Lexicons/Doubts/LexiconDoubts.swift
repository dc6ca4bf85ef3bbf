internal import Documents
internal import Model

/// What is doubtful in rules of which each is in order: measured by running them, not by reading them.
package struct LexiconDoubts: Sendable {
    private let matcher: LexiconMatcher

    /// - Parameter matcher: with a prefilter; without one nothing is said of patterns that it cannot help with.
    package init(_ matcher: LexiconMatcher) { self.matcher = matcher }

    /// Warnings at the places of their rules.
    ///
    /// - Parameters:
    ///   - look: what the rules find in a sample.
    ///   - builder: knows where rules are written.
    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    package func problems(_ look: SampleLook, in builder: LexiconSetBuilder) throws(MatchMemoryError)
        -> [LexiconProblem]
    {
        let doubts =
            try ShadowedRules(matcher: matcher).problems + IdleExceptions(matcher: matcher).problems
            + UnhelpedWordings(matcher: matcher).problems + FrequentRules(look: look).problems
        return doubts.compactMap { doubt in
            builder.place(of: doubt.rule).map { LexiconProblem(doubt.code, at: $0, doubt.message) }
        }.sorted { ($0.place, $0.code.rawValue) < ($1.place, $1.code.rawValue) }
    }
}

/// A warning before the place of its rule is known.
struct RuleDoubt: Hashable {
    let rule: RuleID
    let code: LexiconProblem.Code
    let message: Message

    /// At most so many wordings or exceptions are shown.
    private static let mostShown = 3

    /// The first few of a list of wordings or patterns.
    static func shown(_ texts: [String]) -> String {
        let first = texts.prefix(mostShown).map(WordingText.brief).joined(separator: " | ")
        return texts.count > mostShown ? "\(first) | …" : first
    }
}
