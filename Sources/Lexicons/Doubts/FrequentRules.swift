internal import Documents
import Model

/// Rules that find something in a large share of a sample. Good conduct is meant to be found often.
struct FrequentRules {
    let look: SampleLook

    /// From so many in a hundred calls on a rule is named.
    static let leastPercent = 10
    /// Fewer calls tell nothing.
    static let leastCalls = 20

    var problems: [RuleDoubt] {
        guard look.calls >= Self.leastCalls else { return [] }
        return look.matcher.rules.map(\.rule).compactMap { rule in
            guard let hits = look.hits[rule.id], hits * 100 >= look.calls * Self.leastPercent, !rule.isCredit
            else { return nil }
            let gaps = ["rule": rule.id.text, "hits": "\(hits)", "calls": "\(look.calls)"]
            return RuleDoubt(
                rule: rule.id, code: .firesOften,
                message: look.isOfExamples
                    ? Message("lexicon.firesOften.nearMisses", gaps) : Message("lexicon.firesOften.calls", gaps))
        }
    }
}
