import Foundation
import Model
import Seeds
import Testing

@testable import Lexicons

/// Patterns and texts made of the same words, so that they often match.
private struct PatternMaker {
    var dice: SplitMix64

    private static let words = [
        "sue", "SUE", "kill", "we", "you're", "K", "ſ", "é", "É", "σ", "ς", "ß", "12", "１２", "_", "起诉", "你", "腿", "那个",
        "ｋ",
        "Ｋ", "😀", "。", "，", "-", "e\u{301}",
    ]
    private static let spaces = ["", " ", " ", "  ", "\u{3000}", "\u{A0}", "\n", "\t ", "\u{0}"]
    private static let atoms = [
        #"\w"#, #"\d"#, #"\s"#, #"\S"#, #"\W"#, #"\h"#, #"\R"#, #"\X"#, #"\N"#, ".", "[a-k]", "[^a-k]", "[^。]", "[起-诉]",
        #"[\s,，]"#, #"[\w-]"#, "[[:alpha:]]", "[[:^space:]]", #"\p{L}"#, #"\p{Lu}"#, #"\P{Han}"#, "[k]", "[^K]",
        #"\x{212A}"#, "[^a-z0-9_]", "(?<![a-z0-9_])", "(?![a-z0-9_])", "[１２]", #"\P{L}"#,
        #"[^\W_]"#, #"\xe9"#, #"\Q.\E"#,
    ]
    private static let places = [
        #"\b"#, #"\b"#, #"\B"#, "^", "$", #"\A"#, #"\z"#, "(?=.)", "(?!x)", #"(?<!\w)"#, #"(?!\w)"#, "(?<=s)", #"\K"#,
        "(?i)",
        "(?-i)", "(?s)", "(?#word)",
    ]
    private static let repeats = ["?", "*", "+", "{0}", "{2}", "{0,2}", "{1,3}?", "{2,}", "++", "*?"]

    private mutating func any(_ list: [String]) -> String { list.randomElement(using: &dice) ?? "" }

    mutating func pattern(depth: Int = 3) -> String {
        (0..<Int.random(in: 1...4, using: &dice)).reduce(into: "") { pattern, _ in pattern += part(depth: depth) }
    }

    private mutating func part(depth: Int) -> String {
        switch Int.random(in: 0..<16, using: &dice) {
        case 0..<6: return PatternText.literal(any(Self.words))
        case 6: return " "
        case 7: return #"\s+"#
        case 8: return any(Self.atoms)
        case 9: return any(Self.places)
        case 10: return any(Self.atoms) + any(Self.repeats)
        case 11 where depth > 0: return "(?:" + pattern(depth: depth - 1) + ")" + any(Self.repeats)
        case 12 where depth > 0: return "(" + pattern(depth: depth - 1) + ")" + any([#"\1"#, "", "(?1)?", #"\g{-1}"#])
        case 13 where depth > 0: return any(["(?>", "(?|", "(?x:", "(?i:"]) + pattern(depth: depth - 1) + ")"
        default:
            guard depth > 0 else { return PatternText.literal(any(Self.words)) }
            let branches = (0..<Int.random(in: 2...5, using: &dice)).map { _ in pattern(depth: depth - 1) }
            return "(?:" + branches.joined(separator: "|") + ")"
        }
    }

    mutating func text() -> String {
        (0..<Int.random(in: 0...9, using: &dice)).reduce(into: "") { text, _ in
            text += any(Self.words) + any(Self.spaces)
        }
    }
}

@Suite("The prefilter over generated patterns and texts")
struct PrefilterPropertyTests {
    @Test("names each pattern in each text in which PCRE2 finds it", arguments: SplitMix64.seeds)
    func losesNothing(seed: UInt64) throws {
        var maker = PatternMaker(dice: SplitMix64(seed: seed))
        let workspace = try MatchWorkspace(limits: MatchLimits(steps: 20_000, jitStackBytes: 1 << 18))
        var (matches, named, tried) = (0, 0, 0)
        for _ in 0..<20 {
            let patterns = (0..<40).map { _ in maker.pattern() }.compactMap { try? CompiledPattern($0) }
            let texts = (0..<40).map { _ in Array(maker.text().utf8) }
            let prefilter = Prefilter(patterns.map(\.source))
            for (text, found) in zip(texts, prefilter.found(in: texts)) {
                let candidates = Set(found.map { $0 + prefilter.always } ?? Array(patterns.indices))
                named += candidates.count
                tried += patterns.count
                for (place, pattern) in patterns.enumerated() {
                    let match = try? workspace.firstMatch(of: pattern, in: text, within: 0..<text.count)
                    let isMatch = match.flatMap(\.self) != nil
                    matches += isMatch ? 1 : 0
                    guard isMatch, !candidates.contains(place) else { continue }
                    Issue.record("seed \(seed): \(pattern.source) in “\(String(decoding: text, as: UTF8.self))”")
                    return
                }
            }
        }
        #expect(matches > 1_000, "the generated texts hardly test anything: \(matches)")
        #expect(named * 4 < tried * 3, "the prefilter keeps hardly anything out: \(named) of \(tried)")
    }

    @Test("changes no finding of generated lexicons", arguments: SplitMix64.seeds)
    func sameFindings(seed: UInt64) throws {
        var maker = PatternMaker(dice: SplitMix64(seed: seed))
        let rules = (0..<30).map { number -> String in
            let made = [maker.pattern(), maker.pattern()].filter { $0.contains { "s你".contains($0) } }
            let wordings = Set(made.filter { (try? CompiledPattern($0)) != nil } + ["sue"]).sorted()
            let listed = wordings.map { "{pattern: '\($0.replacingOccurrences(of: "'", with: "''"))'}" }
            let required = number % 10 == 0 ? "\n    required: true" : ""
            return """
                  - id: en.test.r\(number)
                    name: {zh: 测试, en: Test}
                    category: test
                    speaker: \(["agent", "customer", "any"][number % 3])\(required)
                    deduct: 1
                    basis: a house rule
                    any: [\(listed.joined(separator: ", ")), {phrase: 起诉你}]
                    unless: ['we']
                    examples: {match: [sue], noMatch: [no]}
                """
        }
        let sets = try LexiconSetBuilder(texts: [("test.yaml", Sample.file(rules))]).sets()
        let set = try #require(sets[.english])
        let alone = try LexiconMatcher(set)
        let filtered = try LexiconMatcher(set, prefilter: .made)
        for _ in 0..<20 {
            let utterances = (0..<6).map { place in
                let role: ChannelRole = place % 2 == 0 ? .agent : .customer
                return Sample.utterance(maker.text(), from: Double(place) * 3, to: Double(place) * 3 + 2, role: role)
            }
            let call = Sample.transcript(utterances)
            let expected = try alone.findings(in: call, isIncomplete: false, localDate: nil)
            #expect(try filtered.findings(in: call, isIncomplete: false, localDate: nil) == expected)
        }
    }
}
