import Model
import Testing

@testable import Lexicons

@Suite("The version of a lexicon")
struct LexiconVersionTests {
    private func hash(_ text: String) throws -> ContentHash {
        let reading = Sample.read(text)
        for problem in reading.errors { Issue.record("\(problem)") }
        return try #require(reading.lexicon).hash
    }

    @Test("is the same from build to build")
    func pinned() throws {
        #expect(try hash(Sample.oneRule()).hex == "e64f9806e4a89f5cac8d5191777b7fa9372492690bb4e38ef5d446d43127f3dd")
    }

    @Test("does not change with comments, key order, quotes, layout or Unicode form")
    func layout() throws {
        let text = """
            # a comment
            rules:
              - examples:
                  noMatch:
                    - "I will not"
                  match: ['I will sue you']
                any:
                  - phrase: >-
                      sue
                      you
                basis: a house rule   # another
                deduct: '1'
                speaker: "agent"
                category: test
                name: {en: Test, zh: 测试}
                id: en.test.rule
            lists: {}
            language: en
            format: 1
            lexicon: test
            """
        #expect(try hash(text) == hash(Sample.oneRule()))
        let one = Sample.oneRule("basis: caf\u{e9}")
        let other = Sample.oneRule("basis: cafe\u{301}")
        #expect(try hash(one) == hash(other))
    }

    @Test(
        "changes with everything that a rule says",
        arguments: [
            "deduct: 2", "status: shadow", "status: retired", "from: 2026-01-01", "until: 2026-01-01",
            "basis: another", "any: [{phrase: Sue you}]", "unless: [a]", "training: x",
            "examples: {match: [I will sue you], noMatch: [I won't]}",
        ])
    func meaning(line: String) throws {
        #expect(try hash(Sample.oneRule(line)) != hash(Sample.oneRule()))
    }

    @Test("cannot be mixed up by texts that look like structure")
    func structure() throws {
        let one = Sample.oneRule("falseHits: ['a\",\"b']")
        let two = Sample.oneRule("falseHits: [a, b]")
        #expect(try hash(one) != hash(two))
    }

    @Test("of a set covers all its files, whatever their order and paths")
    func set() throws {
        let one = ("a.yaml", Sample.oneRule())
        let text = Sample.oneRule("id: en.b.rule", "any: [{phrase: b c}]").replacing("n: test", with: "n: other")
        let version = try LexiconSetBuilder(texts: [one, ("b.yaml", text)]).sets()[.english]?.version
        let turned = try LexiconSetBuilder(texts: [("x.yaml", text), one]).sets()[.english]?.version
        let alone = try LexiconSetBuilder(texts: [one]).sets()[.english]?.version
        let retired = text.replacing("deduct: 1", with: "deduct: 1\n    status: retired")
        let changed = try LexiconSetBuilder(texts: [one, ("b.yaml", retired)]).sets()[.english]?.version
        #expect(version == turned)
        #expect(version != alone)
        #expect(version != changed)
    }
}
