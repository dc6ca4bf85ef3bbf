/// A mistake that recognisers make in writing what was said.
package enum RecogniserFault: String, Hashable, Sendable, Codable, CaseIterable {
    /// Another word, or another Chinese character, that sounds alike.
    case soundAlike
    /// A small word is not heard.
    case smallWord
    /// A number in figures that stood in words, or the other way round.
    case number
    /// What somebody has seen recognisers write.
    case misheard
}

/// In how many texts with a fault a rule still finds what it should.
package struct FaultCount: Hashable, Sendable {
    package var found: Int
    package var texts: Int

    package init(found: Int = 0, texts: Int = 0) {
        self.found = found
        self.texts = texts
    }

    /// 0…1; nil where there is no text.
    package var share: Double? { texts > 0 ? Double(found) / Double(texts) : nil }

    package static func + (left: FaultCount, right: FaultCount) -> FaultCount {
        FaultCount(found: left.found + right.found, texts: left.texts + right.texts)
    }
}

/// What becomes of a rule's `match` examples where recognisers make mistakes in them.
package struct RuleFaults: Hashable, Sendable {
    package let rule: RuleID
    package let name: LocalizedText
    package let counts: [RecogniserFault: FaultCount]

    package init(rule: RuleID, name: LocalizedText, counts: [RecogniserFault: FaultCount]) {
        self.rule = rule
        self.name = name
        self.counts = counts
    }

    /// Of all faults together.
    package var all: FaultCount { counts.values.reduce(FaultCount(), +) }
}

extension [RuleFaults] {
    /// All rules together.
    package var sums: [RecogniserFault: FaultCount] {
        reduce(into: [:]) { sums, rule in sums.merge(rule.counts, uniquingKeysWith: +) }
    }
}
