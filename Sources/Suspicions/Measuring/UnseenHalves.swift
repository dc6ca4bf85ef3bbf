package import Model

/// Phrasings of one rule of a catalogue.
package struct RulePhrasings: Hashable, Sendable {
    package let rule: String
    package let category: String
    package let says: [String]
    package let nearMisses: [String]

    package init(rule: String, category: String, says: [String], nearMisses: [String]) {
        self.rule = rule
        self.category = category
        self.says = says
        self.nearMisses = nearMisses
    }
}

/// What was found of one category's phrasings that the model had not seen.
package struct UnseenCounts: Hashable, Sendable, Codable {
    package var phrasings = 0
    package var suspected = 0
    /// Suspected, and of the right category.
    package var named = 0
    package var hit = 0
    /// Hit by a rule, suspected, or both.
    package var found = 0
    package var nearMisses = 0
    package var nearMissesSuspected = 0
    package var nearMissesHit = 0

    package static func + (left: UnseenCounts, right: UnseenCounts) -> UnseenCounts {
        UnseenCounts(
            phrasings: left.phrasings + right.phrasings, suspected: left.suspected + right.suspected,
            named: left.named + right.named, hit: left.hit + right.hit, found: left.found + right.found,
            nearMisses: left.nearMisses + right.nearMisses,
            nearMissesSuspected: left.nearMissesSuspected + right.nearMissesSuspected,
            nearMissesHit: left.nearMissesHit + right.nearMissesHit)
    }
}

/// What a language's suspicions find of phrasings that they have not seen.
package struct UnseenMeasure: Hashable, Sendable {
    package let language: Language
    package let categories: [String: UnseenCounts]
    /// Ordinary utterances that neither taught nor set the threshold, and how many of them are suspected.
    package let ordinary: Int
    package let ordinarySuspected: Int

    package var all: UnseenCounts { categories.values.reduce(UnseenCounts(), +) }
}

/// Learns from one half of each rule's phrasings and looks for the other half, then the other way round. Ordinary
/// conversations fall into two parts: one teaches, one is measured.
package struct UnseenHalves: Sendable {
    private let language: Language
    private let rules: [RulePhrasings]
    private let others: TrainingTexts
    private let isHit: @Sendable (String) -> Bool

    /// - Parameters:
    ///   - language: of everything here.
    ///   - rules: whose phrasings are halved: every second one is of the other half.
    ///   - others: what teaches besides, such as examples of lexicons, and the ordinary conversations. What says the same
    ///     as a phrasing of the unseen half is left out.
    ///   - isHit: whether a rule finds the text.
    package init(
        language: Language, rules: [RulePhrasings], others: TrainingTexts,
        isHit: @escaping @Sendable (String) -> Bool
    ) {
        self.language = language
        self.rules = rules
        self.others = others
        self.isHit = isHit
    }

    /// - Throws: `SuspicionTrainingError` where there is too little to learn from.
    package func measure() throws(SuspicionTrainingError) -> UnseenMeasure {
        var categories: [String: UnseenCounts] = [:]
        var (ordinary, suspected) = (0, 0)
        for half in 0...1 {
            let look = SuspicionLook(try model(of: half))
            for rule in rules {
                categories[rule.category, default: UnseenCounts()].add(rule.half(1 - half), look, isHit)
            }
            for text in part(1 - half).joined() {
                ordinary += 1
                if look.excess(of: text) > 0 { suspected += 1 }
            }
        }
        return UnseenMeasure(
            language: language, categories: categories, ordinary: ordinary, ordinarySuspected: suspected)
    }

    /// Learns from all phrasings, and looks for others, which teach nothing. Every other ordinary conversation teaches; those
    /// between are measured.
    ///
    /// - Throws: `SuspicionTrainingError` where there is too little to learn from.
    package func measure(unseen: [RulePhrasings]) throws(SuspicionTrainingError) -> UnseenMeasure {
        let kept = Set(unseen.flatMap { $0.says + $0.nearMisses }.map { SpokenLetters($0) })
        var texts = others.without(kept)
        texts.add(TrainingTexts(catalogue: rules).without(kept))
        texts.ordinary = part(0)
        let look = SuspicionLook(try SuspicionTrainer(language: language).train(texts))
        var categories: [String: UnseenCounts] = [:]
        for rule in unseen { categories[rule.category, default: UnseenCounts()].add(rule, look, isHit) }
        let ordinary = part(1).joined()
        return UnseenMeasure(
            language: language, categories: categories, ordinary: ordinary.reduce(0) { count, _ in count + 1 },
            ordinarySuspected: ordinary.count { look.excess(of: $0) > 0 })
    }

    private func model(of half: Int) throws(SuspicionTrainingError) -> SuspicionModel {
        let unseen = Set(rules.map { $0.half(1 - half) }.flatMap { $0.says + $0.nearMisses }.map { SpokenLetters($0) })
        var texts = others.without(unseen)
        texts.add(TrainingTexts(catalogue: rules.map { $0.half(half) }).without(unseen))
        texts.ordinary = part(half)
        return try SuspicionTrainer(language: language).train(texts)
    }

    private func part(_ number: Int) -> [[String]] {
        others.ordinary.enumerated().filter { $0.offset % 2 == number }.map(\.element)
    }
}

extension RulePhrasings {
    func half(_ number: Int) -> RulePhrasings {
        func half(_ texts: [String]) -> [String] {
            texts.enumerated().filter { $0.offset % 2 == number }.map(\.element)
        }
        return RulePhrasings(rule: rule, category: category, says: half(says), nearMisses: half(nearMisses))
    }
}

extension UnseenCounts {
    fileprivate mutating func add(_ rule: RulePhrasings, _ look: SuspicionLook, _ isHit: (String) -> Bool) {
        for text in rule.says {
            let suspicion = look.suspicion(of: text)
            let isHit = isHit(text)
            phrasings += 1
            if suspicion != nil { suspected += 1 }
            if suspicion?.category == rule.category { named += 1 }
            if isHit { hit += 1 }
            if isHit || suspicion != nil { found += 1 }
        }
        for text in rule.nearMisses {
            nearMisses += 1
            if look.excess(of: text) > 0 { nearMissesSuspected += 1 }
            if isHit(text) { nearMissesHit += 1 }
        }
    }
}

extension TrainingTexts {
    /// What the phrasings of a catalogue teach.
    package init(catalogue rules: [RulePhrasings]) {
        self.init()
        for rule in rules {
            violating += rule.says.map { ViolatingText($0, category: rule.category, origin: .catalogue) }
            innocent += rule.nearMisses.map { InnocentText($0, origin: .catalogue) }
        }
    }
}
