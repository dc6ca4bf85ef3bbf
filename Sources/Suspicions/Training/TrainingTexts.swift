package import Model

/// Where a text to learn from comes from.
package enum TextOrigin: String, Hashable, Sendable, Codable, CaseIterable {
    case catalogue
    case lexicon
    case ruling
}

/// A sentence that breaks a rule.
package struct ViolatingText: Hashable, Sendable {
    package let text: String
    package let category: String
    package let origin: TextOrigin

    package init(_ text: String, category: String, origin: TextOrigin) {
        self.text = text
        self.category = category
        self.origin = origin
    }
}

/// A sentence that looks like a violation and is none.
package struct InnocentText: Hashable, Sendable {
    package let text: String
    package let origin: TextOrigin

    package init(_ text: String, origin: TextOrigin) {
        self.text = text
        self.origin = origin
    }
}

/// What a model of one language is learnt from.
package struct TrainingTexts: Sendable {
    package var violating: [ViolatingText]
    package var innocent: [InnocentText]
    /// Ordinary conversations, each as its utterances.
    package var ordinary: [[String]]

    package init(violating: [ViolatingText] = [], innocent: [InnocentText] = [], ordinary: [[String]] = []) {
        self.violating = violating
        self.innocent = innocent
        self.ordinary = ordinary
    }

    /// Adds the other texts.
    package mutating func add(_ other: TrainingTexts) {
        violating += other.violating
        innocent += other.innocent
        ordinary += other.ordinary
    }

    /// How many texts of each origin there are.
    package func counts(of origin: TextOrigin) -> (violating: Int, innocent: Int) {
        (violating.count { $0.origin == origin }, innocent.count { $0.origin == origin })
    }
}

extension TrainingTexts {
    /// What the examples of a set's rules teach. Good conduct, required phrases and manner are left out: of these nothing
    /// violating is said. What a rule is known to miss is a violation like any other.
    package init(examplesOf set: LexiconSet) {
        self.init()
        for rule in set.rules where !rule.isCredit && !rule.required && rule.status != .retired {
            guard rule.speaker != .customer, rule.isOfWords else { continue }
            violating += (rule.examples.match + rule.examples.knownMiss).map {
                ViolatingText($0, category: rule.category, origin: .lexicon)
            }
            innocent += rule.examples.noMatch.map { InnocentText($0, origin: .lexicon) }
        }
    }

    /// Each text once, in an order of its own, so that files in another order teach the same. What is violating by one
    /// rule and innocent by another is violating.
    func sorted() -> TrainingTexts {
        var known: Set<SpokenLetters> = []
        func isNew(_ text: String) -> Bool {
            let letters = SpokenLetters(text)
            return !letters.isEmpty && known.insert(letters).inserted
        }
        let violating = violating.sorted { ($0.text, $0.category) < ($1.text, $1.category) }.filter { isNew($0.text) }
        let innocent = innocent.sorted { $0.text < $1.text }.filter { isNew($0.text) }
        return TrainingTexts(violating: violating, innocent: innocent, ordinary: ordinary)
    }

    /// Without the texts that say the same as one of these.
    func without(_ texts: Set<SpokenLetters>) -> TrainingTexts {
        TrainingTexts(
            violating: violating.filter { !texts.contains(SpokenLetters($0.text)) },
            innocent: innocent.filter { !texts.contains(SpokenLetters($0.text)) }, ordinary: ordinary)
    }
}
