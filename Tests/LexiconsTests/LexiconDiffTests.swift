import Model
import Testing

@testable import Lexicons

@Suite("What two lexicons differ in")
struct LexiconDiffTests {
    private func set(_ rules: String...) throws -> LexiconSet {
        let sets = try LexiconSetBuilder(texts: [("t.yaml", Sample.file(rules))]).sets()
        return try #require(sets.values.first)
    }

    private func rule(_ id: String, _ phrase: String, more: String = "") -> String {
        """
          - {id: \(id), name: {zh: 名, en: n}, category: c, speaker: agent, deduct: 1, basis: b, \
        any: [{phrase: \(phrase)}], examples: {match: ["\(phrase)"], noMatch: [fine]}\(more)}
        """
    }

    @Test("rules that came, went, and changed, key by key")
    func whole() throws {
        let before = try set(
            rule("en.a.stays", "one two"), rule("en.b.goes", "three"), rule("en.c.changes", "four five"))
        let after = try set(
            rule("en.a.stays", "one two"), rule("en.d.comes", "six"),
            rule("en.c.changes", "four six", more: ", near: {phrase: seven, words: 3}, within: {first: 10%}"))
        let diff = LexiconDiff(from: before, to: after)
        #expect(diff.added.map(\.id.text) == ["en.d.comes"] && diff.removed.map(\.id.text) == ["en.b.goes"])
        let change = try #require(diff.changed.first)
        #expect(diff.changed.count == 1 && change.rule.text == "en.c.changes")
        #expect(change.parts.map(\.key) == ["any", "near", "within", "examples.match"])
        #expect(change.parts[0].gone == ["four five"] && change.parts[0].new == ["four six"])
        #expect(change.parts[1].new == ["seven, words: 3, order: any, speaker: same"])
        #expect(change.parts[2].new == ["first: 10%"])
    }

    @Test("the same rules in another order differ in nothing; a language without a set has all rules new")
    func same() throws {
        let (first, second) = (rule("en.a.x", "one"), rule("en.b.y", "two"))
        #expect(LexiconDiff(from: try set(first, second), to: try set(second, first)).isEmpty)
        #expect(LexiconDiff(from: nil, to: try set(first)).added.count == 1)
        #expect(LexiconDiff(from: try set(first), to: nil).removed.count == 1)
    }
}
