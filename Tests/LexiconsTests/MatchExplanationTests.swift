import Model
import Testing

@testable import Lexicons

@Suite("The explanation of a match")
struct MatchExplanationTests {
    private func explain(
        _ lexicon: String, _ text: String, role: ChannelRole = .agent, localDate: String? = "2026-02-14"
    ) throws -> MatchExplanation {
        try MatchExplainer(Sample.matcher(lexicon)).explain(text, role: role, localDate: localDate)
    }

    @Test("names the rule, the wording and the words")
    func hit() throws {
        let explanation = try explain(Sample.oneRule(), "we will Sue you now")
        #expect(explanation.hits.map(\.rule.text) == ["en.test.rule"])
        #expect(explanation.hits.first?.words == "Sue you")
        #expect(explanation.hits.first?.wording == .phrase("sue you"))
        #expect(explanation.hits.first?.before == "we will")
        #expect(explanation.nearMisses.isEmpty)
    }

    @Test("names what stopped a hit")
    func obstacles() throws {
        func obstacle(
            _ line: String, _ text: String = "we will not sue you", role: ChannelRole = .agent
        ) throws -> [NearMiss.Obstacle] {
            let explanation = try explain(Sample.oneRule(line), text, role: role)
            #expect(explanation.hits.isEmpty)
            return explanation.nearMisses.map(\.obstacle)
        }
        #expect(try obstacle("unless: ['will n.t']") == [.exception(pattern: "will n.t", words: "will not")])
        #expect(try obstacle("speaker: agent", role: .customer) == [.speaker(.agent)])
        #expect(try obstacle("from: 2027-01-01") == [.dates(from: "2027-01-01", until: nil)])
        #expect(try obstacle("status: retired") == [.retired])
        #expect(try obstacle("any: [{phrase: we shall sue you}]") == [.missingWord("shall")])
        #expect(try obstacle("any: [{phrase: 打断你的腿}]", "我打折你的腿") == [.missingWord("断")])
        #expect(try obstacle("any: [{phrase: we could talk}]") == [])
        let slow = "any: [{pattern: '(a+)+b|(a+)+c$'}]"
        #expect(try obstacle(slow, String(repeating: "a", count: 100)) == [.undecided])
    }

    @Test("of a call names the part of it in which the rule looks")
    func window() throws {
        let call = Sample.transcript([Sample.spoken("sue you", from: 40)])
        let lexicon = Sample.oneRule("within: {first: 30s}")
        let explanation = try MatchExplainer(Sample.matcher(lexicon))
            .explain(call, isIncomplete: false, localDate: nil)
        #expect(explanation.nearMisses.map(\.obstacle) == [.window(.firstSeconds(30))])
        #expect(try explain(lexicon, "sue you").hits.count == 1)
    }

    @Test("agrees with what matching finds")
    func agreement() throws {
        let lexicon = Sample.oneRule("any: [{phrase: sue you}, {pattern: 'arrest\\w*'}]", "unless: [never]")
        let call = Sample.transcript(
            ["sue you arrested", "never sue you", "arrest"].enumerated().map {
                Sample.spoken($1, from: Double($0) * 10)
            })
        let matcher = try Sample.matcher(lexicon)
        let found = try matcher.findings(in: call, isIncomplete: false, localDate: nil).found
        let explained = try MatchExplainer(matcher).explain(call, isIncomplete: false, localDate: nil)
        #expect(explained.hits.map(\.words) == found.map(\.text))
        #expect(explained.hits.map(\.span) == found.map(\.span))
    }
}
