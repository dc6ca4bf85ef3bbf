import Foundation
import Model
import Testing

@testable import Lexicons

@Suite("The lexicon reader")
struct LexiconReaderTests {
    @Test("reads every key of the format")
    func allKeys() throws {
        let text = Sample.oneRule(
            "speaker: customer", "deduct: 2", "zeroTolerance: true", "stands: 0.75", "training: respect",
            "advice: {zh: 换个说法, en: Say it otherwise}",
            "any: [{phrase: a %who% b}, {pattern: '%who%\\d+', homophones: false}]",
            "unless: ['not %who%']", "within: {last: 2min}", "required: true", "status: shadow", "from: 2026-01-01",
            "until: 2026-12-31", "repeatWindow: 45s", "falseHits: [a quotation]",
            "examples: {match: [a x b], noMatch: [c, d], knownMiss: [e]}", lists: "{who: [x, 'x.y']}")
        let rule = try Sample.rule(text)
        #expect(rule.id.text == "en.test.rule")
        #expect(rule.name == LocalizedText(zh: "测试", en: "Test"))
        #expect(rule.speaker == .customer)
        #expect(rule.deduct == Points(2))
        #expect(rule.zeroTolerance)
        #expect(rule.stands == Confidence("0.75"))
        #expect(rule.training == "respect")
        #expect(rule.advice?.en == "Say it otherwise")
        #expect(rule.any == [.phrase("a x b"), .phrase("a x.y b"), .pattern("(?:x\\.y|x)\\d+")])
        #expect(rule.unless == ["not (?:x\\.y|x)"])
        #expect(rule.within == .lastSeconds(120))
        #expect(rule.required)
        #expect(rule.status == .shadow)
        #expect(rule.from == "2026-01-01" && rule.until == "2026-12-31")
        #expect(rule.repeatWindowSeconds == 45)
        #expect(rule.falseHits == ["a quotation"])
        #expect(rule.examples == Rule.Examples(match: ["a x b"], noMatch: ["c", "d"], knownMiss: ["e"]))
    }

    @Test("good conduct costs nothing, and says so where a key would")
    func credit() throws {
        let text = Sample.oneRule("kind: credit")
        let rule = try Sample.rule(text.replacing("    deduct: 1\n", with: ""))
        #expect(rule.isCredit && rule.deduct == .zero)
        let reading = LexiconReader.read(
            Sample.oneRule("kind: credit", "zeroTolerance: true", "required: true"), path: "test.yaml")
        #expect(reading.errors.map(\.code) == [.creditCosts, .creditCosts, .creditCosts])
    }

    @Test("takes a rule with the necessary keys alone")
    func defaults() throws {
        let rule = try Sample.rule(Sample.oneRule())
        #expect(rule.status == .active)
        #expect(!rule.required && !rule.zeroTolerance)
        #expect(rule.stands == nil && rule.within == nil && rule.repeatWindowSeconds == nil && rule.advice == nil)
    }

    @Test("reads texts in composed form, so that equal texts are equal bytes")
    func composed() throws {
        let rule = try Sample.rule(Sample.oneRule("any: [{phrase: cafe\u{301} bill}]"))
        let phrase = WordingText.shown(try #require(rule.any.first))
        #expect(Array(phrase.utf8) == Array("caf\u{e9} bill".utf8))
    }

    @Test("reads files with Windows line ends and a byte-order mark")
    func windows() {
        let text = "\u{FEFF}" + Sample.oneRule().replacing("\n", with: "\r\n")
        #expect(Sample.read(text).errors == [])
        #expect(Sample.read(text).lexicon?.hash == Sample.read(Sample.oneRule()).lexicon?.hash)
    }

    @Test("reads every file of a folder and makes one set a language")
    func folder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lexicons-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appending(path: "more"), withIntermediateDirectories: true)
        let files = [
            ("b.yaml", Sample.oneRule("id: en.b.rule", "any: [{phrase: see you}]")),
            ("more/a.yml", Sample.oneRule("id: en.a.rule").replacing("lexicon: test", with: "lexicon: other")),
            ("more/zh.yaml", Sample.oneRule("id: zh.a.rule", language: "zh").replacing("n: test", with: "n: zh")),
            ("notes.txt", "no lexicon"), (".hidden.yaml", "no lexicon"),
        ]
        for (name, text) in files {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        let sets = try LexiconSetBuilder(paths: [folder.path]).sets()
        #expect(Set(sets.keys) == [.english, .chinese])
        #expect(sets[.english]?.rules.map(\.id.text) == ["en.a.rule", "en.b.rule"])
        #expect(sets[.english]?.lexicons.keys.sorted() == ["other", "test"])
    }
}
