internal import Documents
import Model

/// Rules whose `match` examples are all found by one other rule, too, which counts, is of the same category, listens to the
/// same speaker and costs at least as much: since words that hit two rules of a category cost once, the rule adds nothing to
/// what its examples cost.
struct ShadowedRules {
    let matcher: LexiconMatcher

    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    var problems: [RuleDoubt] {
        get throws(MatchMemoryError) {
            let rules = Dictionary(matcher.rules.map { ($0.rule.id, $0.rule) }) { first, _ in first }
            let matches = try LexiconExamples(matcher).outcomes().filter { $0.kind == .match }
            return Dictionary(grouping: matches, by: \.rule).sorted { $0.key < $1.key }.compactMap { id, outcomes in
                guard let rule = rules[id], !rule.required, !rule.isCredit else { return nil }
                let everywhere = outcomes.dropFirst().reduce(Set(outcomes[0].otherRules)) {
                    $0.intersection($1.otherRules)
                }
                let others = everywhere.filter { rules[$0].map { Self.covers($0, rule) } ?? false }.sorted()
                guard let other = others.first else { return nil }
                let gaps = ["rule": id.text, "other": other.text, "count": "\(outcomes.count)"]
                return RuleDoubt(rule: id, code: .shadowedRule, message: Message("lexicon.shadowedRule", gaps))
            }
        }
    }

    private static func covers(_ other: Rule, _ rule: Rule) -> Bool {
        other.status == .active && !other.isCredit && other.category == rule.category
            && (other.speaker == rule.speaker || other.speaker == .any) && other.deduct >= rule.deduct
            && (other.from ?? "") <= (rule.from ?? "") && (rule.until ?? "9999") <= (other.until ?? "9999")
    }
}
