package import Model

/// What became of one example of a rule.
package struct ExampleOutcome: Hashable, Sendable, Codable {
    /// Under which heading of `examples:` it stands.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case match
        case noMatch
        case knownMiss
    }

    /// Whether the rule does with the example what it should.
    package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
        case passed
        /// A `match` that the rule does not find.
        case notFound
        /// A `noMatch` that the rule finds.
        case wronglyFound
        /// A `knownMiss` that the rule has begun to find: move it to `match`.
        case nowFound
        /// A pattern of the rule hit a limit on it.
        case undecided
    }

    package let rule: RuleID
    package let kind: Kind
    package let text: String
    package let verdict: Verdict
    /// The words that the rule found; empty where it found none.
    package let words: String
    /// The wording that found them, or of a `match` that was excused the exception; empty where there is none.
    package let wording: String
    /// Other rules that find something in the example, sorted. Worth a look on a `noMatch`: it is no near-miss of them.
    package let otherRules: [RuleID]

    package var hasPassed: Bool { verdict == .passed }

    /// The sentence for people.
    package var message: Message {
        let gaps = ["rule": rule.text, "text": text, "words": words, "wording": WordingText.brief(wording)]
        return switch verdict {
        case .passed: Message("lexicon.example.passed", gaps)
        case .notFound where wording.isEmpty: Message("lexicon.example.notFound", gaps)
        case .notFound: Message("lexicon.example.excused", gaps)
        case .wronglyFound: Message("lexicon.example.wronglyFound", gaps)
        case .nowFound: Message("lexicon.example.nowFound", gaps)
        case .undecided: Message("lexicon.example.undecided", gaps)
        }
    }

    /// The note that other rules find the example; nil where none does.
    package var note: Message? {
        guard kind == .noMatch, !otherRules.isEmpty else { return nil }
        let others = otherRules.map(\.text).joined(separator: ", ")
        return Message("lexicon.example.otherRules", ["rule": rule.text, "text": text, "others": others])
    }
}
