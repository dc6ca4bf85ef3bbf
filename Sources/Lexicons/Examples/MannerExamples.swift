import Model

/// Runs examples of rules on manner: timings, in which parts of the call count as they are written.
struct MannerExamples {
    let matcher: LexiconMatcher
    let workspace: MatchWorkspace

    func outcome(of text: String, kind: ExampleOutcome.Kind, rule: CompiledRule) -> ExampleOutcome {
        let found = findings(of: rule, in: text)
        let others = matcher.rules.filter { other in
            other.rule.manner != nil && other.rule.id != rule.rule.id && !findings(of: other, in: text).isEmpty
        }
        return ExampleOutcome(
            rule: rule.rule.id, kind: kind, text: text,
            verdict: ExampleOutcome.Verdict(kind, isFound: !found.isEmpty, isUndecided: false),
            words: found.first?.text ?? "", wording: found.isEmpty ? "" : rule.rule.manner?.written ?? "",
            otherRules: others.map(\.rule.id).sorted())
    }

    private func findings(of rule: CompiledRule, in text: String) -> [Finding] {
        guard let call = WrittenTimings(text)?.call else { return [] }
        return RuleInCall(rule: rule, call: call, workspace: workspace).findings(at: []).found
    }
}
