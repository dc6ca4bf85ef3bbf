import Model
import Testing

@testable import Lexicons

@Suite("Examples of rules")
struct LexiconExamplesTests {
    private func outcomes(_ lexicon: String) throws -> [ExampleOutcome] {
        try LexiconExamples(Sample.matcher(lexicon)).outcomes()
    }

    @Test("pass where they do what they say")
    func passing() throws {
        let outcomes = try outcomes(
            Sample.oneRule(
                "unless: [not]", "speaker: customer", "within: {first: 5s}",
                "examples: {match: [I sue you], noMatch: [I do not sue you], knownMiss: [I shoe you]}"))
        #expect(outcomes.map(\.kind) == [.match, .noMatch, .knownMiss])
        #expect(outcomes.allSatisfy { $0.hasPassed })
        #expect(outcomes[0].words == "sue you" && outcomes[0].wording == "sue you")
    }

    @Test("fail where they do not, and say why")
    func failing() throws {
        let outcomes = try outcomes(
            Sample.oneRule(
                "unless: [later]",
                "examples: {match: [nothing, sue you later], noMatch: [a, sue you], knownMiss: [sue you now]}"))
        #expect(outcomes.map(\.verdict) == [.notFound, .notFound, .passed, .wronglyFound, .nowFound])
        #expect(outcomes[1].wording == "later")
        #expect(outcomes[1].message.key == "lexicon.example.excused")
    }

    @Test("note other rules that find a near-miss")
    func others() throws {
        let other = Sample.oneRule("id: en.other.rule", "any: [{phrase: will not}]")
            .split(separator: "rules:\n", maxSplits: 1)[1]
        let outcomes = try outcomes(Sample.oneRule() + other)
        let nearMiss = try #require(outcomes.first { $0.kind == .noMatch && $0.rule.text == "en.test.rule" })
        #expect(nearMiss.hasPassed)
        #expect(nearMiss.otherRules.map(\.text) == ["en.other.rule"])
        #expect(nearMiss.note?.key == "lexicon.example.otherRules")
    }

    @Test("of a required rule have the phrase or lack it; retired rules are not run")
    func special() throws {
        #expect(try outcomes(Sample.oneRule("required: true")).allSatisfy { $0.hasPassed })
        #expect(try outcomes(Sample.oneRule("status: retired")).isEmpty)
    }
}
