import Foundation
import Model
import Testing

@testable import Lexicons

@Suite("Findings with and without the prefilter")
struct PrefilterEqualityTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let ordinary = root.deletingLastPathComponent().appendingPathComponent("shared/data/text")

    /// Calls of forty utterances.
    private static func calls(of texts: [String], language: Language) -> [Transcript] {
        stride(from: 0, to: texts.count, by: 40).map { start in
            let utterances = texts[start..<min(start + 40, texts.count)].enumerated().map { place, text in
                Sample.utterance(
                    text, from: Double(place) * 3, to: Double(place) * 3 + 2, role: place % 2 == 0 ? .agent : .customer,
                    channel: place % 2)
            }
            return Sample.transcript(utterances, seconds: 120, language: language)
        }
    }

    private static func expectSame(_ set: LexiconSet, in texts: [String]) throws -> Int {
        let alone = try LexiconMatcher(set)
        let filtered = try LexiconMatcher(set, prefilter: .made)
        var found = 0
        for call in calls(of: texts, language: set.language) {
            let expected = try alone.findings(in: call, isIncomplete: false, localDate: "2026-02-14")
            #expect(try filtered.findings(in: call, isIncomplete: false, localDate: "2026-02-14") == expected)
            found += expected.found.count
        }
        return found
    }

    @Test("are the same for the shipped lexicons over their examples")
    func examples() throws {
        let sets = try LexiconSetBuilder(paths: [Self.root.appendingPathComponent("lexicons").path]).sets()
        for set in sets.values {
            let texts = set.rules.map(\.examples).flatMap { $0.match + $0.noMatch + $0.knownMiss }
            // All of them take minutes with PCRE2 alone.
            let some = texts.indices.filter { $0 % 6 == 0 }.map { texts[$0] }
            #expect(try Self.expectSame(set, in: some) > 50)
        }
    }

    @Test(
        "are the same for the shipped lexicons over ordinary conversations",
        .enabled(if: FileManager.default.fileExists(atPath: ordinary.path), "no shared texts here"),
        arguments: [Language.english, .chinese])
    func conversations(language: Language) throws {
        struct Conversation: Decodable {
            struct Utterance: Decodable { let text: String }
            let utterances: [Utterance]
        }
        let path = Self.ordinary.appendingPathComponent("\(language.code)-ordinary.jsonl")
        let texts = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").prefix(20).flatMap {
            try JSONDecoder().decode(Conversation.self, from: Data($0.utf8)).utterances.map(\.text)
        }
        let sets = try LexiconSetBuilder(paths: [Self.root.appendingPathComponent("lexicons").path]).sets()
        _ = try Self.expectSame(#require(sets[language]), in: texts)
    }

    @Test("are undecided alike where a pattern that the check warns of runs away")
    func undecided() throws {
        let lexicon = Sample.oneRule("any: [{pattern: '(?:a+)+$'}, {pattern: 'never said'}]")
        let call = Sample.transcript([Sample.utterance(String(repeating: "a", count: 60) + "!", from: 0, to: 2)])
        let sets = try LexiconSetBuilder(texts: [("test.yaml", lexicon)]).sets()
        let set = try #require(sets[.english])
        let limits = MatchLimits(steps: 1_000, jitStackBytes: 1 << 16)
        for use in [PrefilterUse.off, .made] {
            let findings = try LexiconMatcher(set, limits: limits, prefilter: use)
                .findings(in: call, isIncomplete: false, localDate: nil)
            #expect(findings.undecided == [RuleID("en.test.rule")])
        }
    }

    @Test("are what a required phrase needs: it is missed where no wording may stand")
    func required() throws {
        let lexicon = Sample.oneRule("required: true", "any: [{phrase: this call is recorded}]")
        let sets = try LexiconSetBuilder(texts: [("test.yaml", lexicon)]).sets()
        let matcher = try LexiconMatcher(#require(sets[.english]), prefilter: .made)
        for (text, isMissing) in [("good morning", true), ("this call is, um, recorded", false)] {
            let call = Sample.transcript([Sample.utterance(text, from: 0, to: 5)])
            let found = try matcher.findings(in: call, isIncomplete: false, localDate: nil).found
            #expect(found.map(\.kind) == (isMissing ? [.missing] : []))
        }
    }
}
