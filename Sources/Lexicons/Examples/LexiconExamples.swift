internal import Documents
import Model

/// Runs the examples of every rule against the whole set.
///
/// An example is taken as one utterance of the rule's speaker, in the rule's part of the call, on a day on which the
/// rule counts. Of a required rule `match` has the phrase and `noMatch` lacks it. Examples of retired rules are not
/// run. Of a rule on manner examples are timings.
package struct LexiconExamples: Sendable {
    private let matcher: LexiconMatcher

    package init(_ matcher: LexiconMatcher) { self.matcher = matcher }

    /// One outcome an example, in order of rule, then as the rule lists them; those of rules on contacts last.
    ///
    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    package func outcomes() throws(MatchMemoryError) -> [ExampleOutcome] {
        let workspace = try MatchWorkspace(limits: matcher.limits)
        return matcher.rules.flatMap { compiled in
            compiled.rule.examples.all.map {
                outcome(of: $0.text, kind: $0.kind, rule: compiled, workspace: workspace)
            }
        } + ContactExamples(lexicons: matcher.set).outcomes
    }

    private func outcome(
        of text: String, kind: ExampleOutcome.Kind, rule: CompiledRule, workspace: MatchWorkspace
    ) -> ExampleOutcome {
        if rule.rule.manner != nil {
            return MannerExamples(matcher: matcher, workspace: workspace).outcome(of: text, kind: kind, rule: rule)
        }
        let turns = SpokenText.turns(text, role: SpokenText.role(of: rule.rule.speaker))
        let result = ExampleSearch(rule: rule, turns: turns, workspace: workspace).result
        let wording = result.hit.map { WordingText.shown(rule.rule.any[$0.wording]) }
        return ExampleOutcome(
            rule: rule.rule.id, kind: kind, text: text,
            verdict: .init(kind, isFound: result.hit != nil, isUndecided: result.isUndecided),
            words: result.words,
            wording: wording ?? (kind == .match ? result.excuse.map { rule.rule.unless[$0.unless] } ?? "" : ""),
            otherRules: others(than: rule, finding: turns, workspace: workspace))
    }

    /// Rules that forbid something in the text; required ones are meant to be found in any good sentence.
    private func others(than rule: CompiledRule, finding turns: [Turn], workspace: MatchWorkspace) -> [RuleID] {
        zip(matcher.rules, matcher.search.candidates(in: turns))
            .filter { other, candidates in
                !candidates.isEmpty && other.rule.id != rule.rule.id && !other.rule.required
            }
            .filter { ExampleSearch(rule: $0.0, turns: turns, workspace: workspace).result.hit != nil }
            .map(\.0.rule.id)
    }
}

extension Rule.Examples {
    /// All of them under their headings.
    var all: [(kind: ExampleOutcome.Kind, text: String)] {
        match.map { (.match, $0) } + noMatch.map { (.noMatch, $0) } + knownMiss.map { (.knownMiss, $0) }
    }
}

extension ExampleOutcome.Verdict {
    /// Of an example that the rule finds, does not find, or on which it cannot decide.
    init(_ kind: ExampleOutcome.Kind, isFound: Bool, isUndecided: Bool) {
        if isUndecided {
            self = .undecided
            return
        }
        self =
            switch kind {
            case .match: isFound ? .passed : .notFound
            case .noMatch: isFound ? .wronglyFound : .passed
            case .knownMiss: isFound ? .nowFound : .passed
            }
    }
}
