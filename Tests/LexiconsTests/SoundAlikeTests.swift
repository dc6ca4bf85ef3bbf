import Foundation
import Model
import Seeds
import Testing

@testable import Lexicons

@Suite("Words that sound like those of a rule")
struct SoundAlikeTests {
    private static let hasDictionary = EnglishSounds.standard != nil

    private static func found(_ any: String, in text: String) throws -> [Finding] {
        try Sample.findings(Sample.oneRule("any: [\(any)]"), in: [Sample.spoken(text, from: 0)])
    }

    @Test(
        "are found in Chinese by syllables without tone, however speakers mix them up",
        arguments: [
            ("{phrase: 砸自己的脚, homophones: true}", "你这是扎自己的脚", "扎自己的脚"),
            ("{phrase: 打断你的腿, homophones: true}", "大段你的嗯退", "大段你的嗯退"),
            ("{phrase: 起诉你, homophones: true}", "我气数你", "气数你"),
            ("{phrase: 收拾你, homophones: true}", "我来搜四你", "搜四你"),
            ("{phrase: 你全家, homophones: true}", "李全家", "李全家"),
            ("{phrase: 惊动邻居, homophones: true}", "金冻灵居", "金冻灵居"),
            ("{phrase: 報警抓你, homophones: true}", "爆井抓你", "爆井抓你"),
            ("{pattern: '(?:打|砸)断你的.{0,2}腿', homophones: true}", "大断你的腿", "大断你的腿"),
        ])
    func chinese(any: String, text: String, words: String) throws {
        let found = try Self.found(any, in: text)
        #expect(found.map(\.text) == [words])
        #expect(found.map(\.kind) == [.alike])
        #expect(found.map(\.confidence) == [Confidence("0.45")], "half as sure as the words that were written")
    }

    @Test(
        "are found in English by the recogniser's dictionary, across the borders of words",
        .enabled(if: hasDictionary, "no pocketsphinx-en-us"),
        arguments: [
            ("{phrase: we know where you live, homophones: true}", "we no wear you live", "no wear you live"),
            ("{phrase: break your knees, homophones: true}", "i will brake um your niece", ""),
            ("{phrase: write the check, homophones: true}", "you right the Czech now", "right the Czech"),
            ("{phrase: a jail cell, homophones: true}", "into a jail sell.", "a jail sell"),
        ])
    func english(any: String, text: String, words: String) throws {
        let found = try Self.found(any, in: text)
        #expect(found.map(\.kind) == (words.isEmpty ? [] : [.alike]))
        #expect(found.allSatisfy { $0.text.hasSuffix(words) })
    }

    @Test("begin and end with a word", .enabled(if: hasDictionary, "no pocketsphinx-en-us"))
    func borders() throws {
        #expect(try Self.found("{phrase: sue you, homophones: true}", in: "an issue you have").isEmpty)
        #expect(try Self.found("{phrase: sue you, homophones: true}", in: "we will sue. You owe").isEmpty)
    }

    @Test("are no second hit where the words themselves are written")
    func literal() throws {
        let found = try Self.found("{phrase: 砸自己的脚, homophones: true}", in: "砸自己的脚 扎自己的脚")
        #expect(found.map(\.kind) == [.said, .alike])
        let sound = "{phrase: 起诉你}, {phrase: 气数你的人, homophones: true}"
        #expect(try Self.found(sound, in: "起诉你的人").map(\.kind) == [.said], "however much longer it sounds")
    }

    @Test("are looked for only where the rule says so, and by all of a rule that says so")
    func asked() throws {
        #expect(try Self.found("{phrase: 砸自己的脚}", in: "扎自己的脚").isEmpty)
        let rule = try Sample.rule(
            Sample.oneRule("homophones: true", "any: [{phrase: 起诉你}, {phrase: 抓你, homophones: false}]"))
        #expect(rule.any == [.phrase("起诉你"), .soundOfPhrase("起诉你"), .phrase("抓你")])
    }

    @Test(
        "of a pattern are nearly its own: one character otherwise, three as they are written, hardly any from a gap",
        arguments: [("大断你的腿", true), ("大段你的腿", false), ("打断你的退", true), ("大断腿", false), ("大断你的一二三腿", false)])
    func nearness(text: String, isFound: Bool) throws {
        let found = try Self.found("{pattern: '打断(?:你的)?.{0,3}腿', homophones: true}", in: text)
        #expect(found.isEmpty != isFound)
    }

    @Test("are passed over where a rule asks for all of its wordings and some have no sound")
    func ofRules() throws {
        let rule = try Sample.rule(
            Sample.oneRule("homophones: true", "any: [{phrase: 抓你}, {pattern: 'sb'}, {phrase: 起诉你}]"))
        #expect(rule.any.count == 4)
    }

    @Test("excuse nobody, and are excused by what is written")
    func exceptions() throws {
        let lexicon = Sample.oneRule("any: [{phrase: 起诉你, homophones: true}]", "unless: [不会]")
        func count(_ text: String) throws -> Int {
            try Sample.findings(lexicon, in: [Sample.spoken(text, from: 0)]).count
        }
        #expect(try count("我们不会气数你") == 0)
        #expect(try count("我们布会气数你") == 1)
    }

    @Test("stand for a required phrase, which is then not missing")
    func required() throws {
        let lexicon = Sample.oneRule("any: [{phrase: 本次通话录音, homophones: true}]", "required: true")
        let heard = Sample.spoken("本此通话路音", from: 0)
        #expect(try Sample.findings(lexicon, in: [heard]).isEmpty)
        #expect(try Sample.findings(lexicon, in: [Sample.spoken("您好", from: 0)]).map(\.kind) == [.missing])
    }

    @Test("stand near a hit where that is said of a companion")
    func companions() throws {
        let lexicon = Sample.oneRule(
            "any: [{phrase: 抓你}]", "near: {any: [{phrase: 派出所, homophones: true}], words: 5}")
        #expect(try Sample.findings(lexicon, in: [Sample.spoken("拍出所来抓你", from: 0)]).map(\.kind) == [.said])
    }

    @Test(
        "are refused where nothing is known of the sound",
        arguments: [
            ("{phrase: 抓你, homophones: true}", "lexicon.noSound.short"),
            ("{phrase: sue, homophones: true}", "lexicon.noSound.short"),
            ("{pattern: '\\w+你', homophones: true}", "lexicon.noSound.sign"),
            ("{pattern: '[一-龥]你', homophones: true}", "lexicon.noSound.sign"),
            ("{pattern: 'sue (?:you|them)', homophones: true}", "lexicon.noSound.pattern"),
        ])
    func refused(any: String, key: String) {
        let reading = Sample.read(Sample.oneRule("any: [\(any)]"))
        #expect(reading.errors.map(\.code) == [.noSound])
        #expect(reading.errors.map(\.message.key) == [key])
    }

    @Test("are the same with and without the prefilter", arguments: SplitMix64.seeds)
    func prefilter(seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        let characters = Array("打大达断段你您李的得腿退脚角起气诉数抓扎砸家加全拳会不警金井惊，。 a")
        func text(_ count: Int) -> String {
            String((0..<count).map { _ in characters[Int.random(in: 0..<characters.count, using: &dice)] })
        }
        let rules = (0..<40).map { number in
            let words = String(text(4).filter { !"，。 a".contains($0) }) + "你打"
            return """
                  - id: zh.test.r\(number)
                    name: {zh: 测试, en: Test}
                    category: c\(number)
                    speaker: any
                    deduct: 1
                    basis: x
                    any: [{phrase: \(words), homophones: true}, {pattern: '[\(words)]{3}.?断', homophones: true}]
                    examples: {match: [a], noMatch: [b]}
                """
        }
        let lexicon = Sample.file(rules, language: "zh")
        let set = try #require(LexiconSetBuilder(texts: [(path: "test.yaml", text: lexicon)]).sets().values.first)
        let alone = try LexiconMatcher(set)
        let filtered = try LexiconMatcher(set, prefilter: .made)
        #expect(filtered.search.alwaysTried.isEmpty)
        let call = Sample.transcript(
            (0..<60).map { Sample.utterance(text(20), from: Double($0) * 3, to: Double($0) * 3 + 1) }, seconds: 200)
        let expected = try alone.findings(in: call, isIncomplete: false, localDate: nil)
        #expect(try filtered.findings(in: call, isIncomplete: false, localDate: nil) == expected)
        #expect(expected.found.contains { $0.kind == .alike })
    }
}
