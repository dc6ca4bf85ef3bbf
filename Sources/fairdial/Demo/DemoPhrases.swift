import Compliance
import DemoCompanies
import Lexicons
import Model

/// What the people of a generated company say when they break rules: the lexicons' own examples, those that break one rule
/// and no other.
struct DemoPhrases {
    let phrases: [ViolationPhrase]

    /// - Throws: what compiling a set throws.
    init(_ sets: [Language: LexiconSet]) throws {
        phrases = try sets.values.sorted { $0.language.code < $1.language.code }.flatMap { set in
            let matcher = try LexiconMatcher(set)
            return try set.rules.filter(Self.isSpokenByAgents).flatMap { rule in
                try rule.examples.match.filter { try Self.rules(in: $0, matcher) == [rule.id] }.map { text in
                    ViolationPhrase(rule: rule.id, category: rule.category, language: set.language, text: text)
                }
            }
        }
    }

    private static func isSpokenByAgents(_ rule: Rule) -> Bool {
        rule.speaker != .customer && rule.status == .active && !rule.required && !rule.isCredit && rule.within == nil
    }

    /// The rules that one line of an agent breaks, required phrases left out.
    private static func rules(in text: String, _ matcher: LexiconMatcher) throws -> Set<RuleID> {
        let line = Utterance(
            channel: 0, role: .agent, span: Span(start: 100, end: 105), text: text, words: [],
            confidence: DemoCalls.confidence)
        let transcript = Transcript(
            language: matcher.set.language, engine: DemoCalls.engine, utterances: [line], durationSeconds: 300)
        let found = try matcher.findings(in: transcript, isIncomplete: false, localDate: nil).found
        return Set(found.filter { $0.kind == .said }.map(\.rule))
    }
}
