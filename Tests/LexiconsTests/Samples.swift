import Foundation
import Model
import Testing

@testable import Lexicons

/// Lexicons and transcripts for tests.
enum Sample {
    /// A lexicon of one rule; `lines` are added to the rule or, where the key is there already, take its place.
    static func oneRule(_ lines: String..., lists: String = "{}", language: String = "en") -> String {
        file([rule(lines)], lists: lists, language: language)
    }

    /// The rule alone, for `file`.
    static func rule(_ lines: [String]) -> String {
        var keys = [
            "id: en.test.rule", "name: {zh: 测试, en: Test}", "category: test", "speaker: agent", "deduct: 1",
            "basis: a house rule", "any: [{phrase: sue you}]",
            "examples: {match: [I will sue you], noMatch: [I will not]}",
        ]
        for line in lines {
            let key = line.prefix { $0 != ":" } + ":"
            keys.removeAll { $0.hasPrefix(key) }
            keys.append(line)
        }
        return "  - " + keys.joined(separator: "\n    ")
    }

    static func file(_ rules: [String], lists: String = "{}", language: String = "en", name: String = "test") -> String
    {
        """
        lexicon: \(name)
        format: 1
        language: \(language)
        lists: \(lists)
        rules:
        \(rules.joined(separator: "\n"))

        """
    }

    static func read(_ text: String) -> LexiconReader.Reading { LexiconReader.read(text, path: "test.yaml") }

    static func rule(_ text: String) throws -> Rule {
        let reading = read(text)
        for problem in reading.errors { Issue.record("\(problem)") }
        return try #require(reading.lexicon?.rules.first)
    }

    static func matcher(_ text: String, limits: MatchLimits = .standard) throws -> LexiconMatcher {
        let sets = try LexiconSetBuilder(texts: [(path: "test.yaml", text: text)]).sets()
        return try LexiconMatcher(#require(sets.values.first), limits: limits)
    }

    static func utterance(
        _ text: String, from start: Double, to end: Double, role: ChannelRole = .agent, channel: Int = 0,
        words: [Word] = []
    ) -> Utterance {
        Utterance(
            channel: channel, role: role, span: Span(start: start, end: end), text: text, words: words)
    }

    /// An utterance whose words, cut at spaces, take a second each.
    static func spoken(
        _ text: String, from start: Double, role: ChannelRole = .agent, channel: Int = 0, confidence: String = "0.9"
    ) -> Utterance {
        let words = text.split(separator: " ").enumerated().map { index, word in
            Word(
                text: String(word), span: Span(start: start + Double(index), end: start + Double(index) + 1),
                confidence: Confidence(confidence))
        }
        return utterance(
            text, from: start, to: start + Double(words.count), role: role, channel: channel, words: words)
    }

    static func transcript(_ utterances: [Utterance], seconds: Double = 60, language: Language = .english) -> Transcript
    {
        Transcript(
            language: language, engine: EngineIdentity(engine: "test", model: "", settings: [:]),
            utterances: utterances, durationSeconds: seconds)
    }

    /// The findings of a lexicon in a call on 2026-02-14.
    static func findings(
        _ lexicon: String, in utterances: [Utterance], seconds: Double = 60, isIncomplete: Bool = false,
        localDate: String? = "2026-02-14"
    ) throws -> [Finding] {
        try matcher(lexicon)
            .findings(in: transcript(utterances, seconds: seconds), isIncomplete: isIncomplete, localDate: localDate)
            .found
    }

    /// The words that a phrase finds in a text.
    static func found(_ phrase: String, in text: String) throws -> [String] {
        let pattern = try CompiledPattern(PhrasePattern.source(phrase))
        let turn = SpokenText.turn(text, role: .agent)
        let workspace = try MatchWorkspace()
        return try workspace.matches(of: pattern, in: turn.view.bytes, within: 0..<turn.view.bytes.count)
            .map { turn.words(turn.view.source(of: $0)) }
    }
}
