import Model

/// Rules of realistic shape: the wordings of shipped ones, dealt out.
struct DealtRules {
    private let shipped: LexiconSet
    private let arePhrasesOnly: Bool

    init(_ shipped: LexiconSet, phrasesOnly: Bool) {
        self.shipped = shipped
        arePhrasesOnly = phrasesOnly
    }

    /// What forbids something. What is required, and good conduct, is found in most calls, as it should be.
    private var rules: [Rule] { shipped.rules.filter { $0.kind != .credit && !$0.required && $0.status != .retired } }

    /// A set of so many rules; together they hold every wording of the shipped rules that forbid something.
    func set(of count: Int) -> LexiconSet {
        var wordings = [[Rule.Wording]](repeating: [], count: count)
        var unless = [[String]](repeating: [], count: count)
        for (place, dealt) in dealt.enumerated() {
            wordings[place % count].append(dealt.0)
            if unless[place % count].isEmpty { unless[place % count] = dealt.1 }
        }
        let rules = zip(wordings, unless).enumerated().compactMap { place, dealt in
            dealt.0.isEmpty ? nil : rule(place, any: dealt.0, unless: dealt.1)
        }
        return LexiconSet(
            language: shipped.language, version: ContentHash(of: "\(shipped.version) \(count)"), lexicons: [:],
            rules: rules.sorted { $0.id < $1.id })
    }

    private var dealt: [(Rule.Wording, [String])] {
        let all = rules.flatMap { rule in rule.any.map { ($0, rule.unless) } }
        guard arePhrasesOnly else { return all }
        return all.filter { if case .phrase = $0.0 { true } else { false } }
    }

    private func rule(_ place: Int, any: [Rule.Wording], unless: [String]) -> Rule {
        Rule(
            id: RuleID("dealt.r\(place)"), name: LocalizedText(zh: "规则", en: "Rule"), category: "c\(place % 10)",
            speaker: .any, deduct: Points("1") ?? .zero, zeroTolerance: false, stands: nil, basis: "House rule",
            advice: nil, training: nil, any: any, unless: unless, within: nil, required: false, status: .active,
            from: nil, until: nil, repeatWindowSeconds: nil, falseHits: [],
            examples: Rule.Examples(match: [], noMatch: [], knownMiss: []))
    }
}
