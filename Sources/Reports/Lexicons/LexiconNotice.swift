package import Model
package import Texts

/// What is new in lexicons, in words for collectors: what may not be said any more, what it costs, and what to say instead.
package struct LexiconNotice {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    /// A line for each rule that counts and is new or another, and for each that is gone. What only officers see, as
    /// examples and exceptions, is left out, and rules that are tried out are.
    package func lines(_ difference: LexiconDifference) -> [String] {
        difference.fates.flatMap { fate -> [String] in
            let rule = fate.rule
            switch fate {
            case .removed, .retired: return [text("lexicon.notice.gone", rule)]
            case .added, .revived: return rule.status == .active ? told("lexicon.notice.new", rule) : []
            case .changed(let change):
                return change.bindsCollectors ? told("lexicon.notice.changed", rule) : []
            }
        }
    }

    private func told(_ key: String, _ rule: Rule) -> [String] {
        let advice = rule.advice.map { texts.text("lexicon.notice.advice", ["advice": $0.text(in: texts.language)]) }
        let example = rule.examples.match.first.map { texts.text("lexicon.notice.example", ["example": $0]) }
        let isShown = !rule.isCredit && !rule.required && rule.isOfWords
        return [text(key, rule)] + [isShown ? example : nil, advice].compactMap(\.self)
    }

    private func text(_ key: String, _ rule: Rule) -> String {
        texts.text(
            key,
            ["name": rule.name.text(in: texts.language), "points": "\(rule.deduct)", "basis": rule.basis])
    }
}
