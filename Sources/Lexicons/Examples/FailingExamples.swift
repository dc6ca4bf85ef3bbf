package import Model

/// Examples that keep lexicons from being activated: those to be found that are not, near-misses that are, and those that cannot
/// be decided. A known miss that is found by now is good news, and only `lexicon test` asks to move it.
package struct FailingExamples {
    private let builder: LexiconSetBuilder

    package init(_ builder: LexiconSetBuilder) { self.builder = builder }

    /// The problem of an example, at its place; nil where it is as it should be.
    package func problem(_ outcome: ExampleOutcome) -> LexiconProblem? {
        guard !outcome.hasPassed, let place = builder.place(of: outcome) else { return nil }
        return LexiconProblem(.exampleFails, at: place, outcome.message)
    }

    /// - Parameter languages: whose lexicons are looked at.
    /// - Throws: `LexiconError` with all of them where there is one, or of lexicons with errors; what compiling patterns
    ///   throws, and `MatchMemoryError`.
    package func check(_ languages: Set<Language>) throws {
        var problems: [LexiconProblem] = []
        for set in try builder.sets().values where languages.contains(set.language) {
            problems += try LexiconExamples(LexiconMatcher(set, prefilter: .standard)).outcomes()
                .filter { $0.verdict != .nowFound }.compactMap(problem)
        }
        guard !problems.isEmpty else { return }
        throw LexiconError(problems: problems.sorted { $0.place < $1.place })
    }
}
