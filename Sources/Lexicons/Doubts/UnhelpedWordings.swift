internal import Documents
import Model

/// Wordings that are tried on every turn because they hold no words that could be looked for first. A repetition without
/// bound inside another is tried always on purpose, and warned of by itself.
struct UnhelpedWordings {
    let matcher: LexiconMatcher

    var problems: [RuleDoubt] {
        let tried = matcher.search.alwaysTried.map { (rule: matcher.rules[$0.rule].rule, wording: $0.wording) }
            .filter { !PatternDoubts.hasNestedRepeats(WordingText.shown($0.rule.any[$0.wording])) }
        return Dictionary(grouping: tried, by: \.rule.id).sorted { $0.key < $1.key }.map { id, own in
            let texts = own.map { WordingText.shown($0.rule.any[$0.wording]) }
            let gaps = ["rule": id.text, "count": "\(texts.count)", "wordings": RuleDoubt.shown(texts)]
            return RuleDoubt(rule: id, code: .triedAlways, message: Message("lexicon.triedAlways", gaps))
        }
    }
}
