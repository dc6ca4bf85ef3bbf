import Model
import Testing

@testable import Lexicons

@Suite("A turn of an hour")
struct LongTurnTests {
    private func turn(_ count: Int) -> Turn {
        let utterances = (0..<count).map { place in
            Sample.spoken("we will sue you and not today", from: Double(place) * 7.5)
        }
        return Turn(channel: 0, role: .agent, utterances: utterances)
    }

    @Test("costs as many pattern runs as it has hits, not their square")
    func patternRuns() throws {
        let rule = try Sample.matcher(
            Sample.oneRule("any: [{phrase: sue you}, {phrase: will sue}]", "unless: ['\\bnever\\b', 'tomorrow']")
        ).rules[0]
        func runs(_ count: Int) throws -> Int {
            let workspace = try MatchWorkspace()
            let places = RuleSearch(rule: rule, workspace: workspace).places(in: turn(count)).places
            #expect(places.count == count)
            return workspace.runs
        }
        let (once, twice) = (try runs(100), try runs(200))
        #expect(twice <= 2 * once + 10, "\(once) runs, then \(twice)")
    }

    @Test("looks an exception up once in the whole turn, however many hits it may excuse")
    func exceptionRuns() throws {
        let rule = try Sample.matcher(Sample.oneRule("unless: ['never']")).rules[0]
        let workspace = try MatchWorkspace()
        let count = 100
        #expect(RuleSearch(rule: rule, workspace: workspace).places(in: turn(count)).places.count == count)
        // A run for each hit and one more, one for each utterance, one for the turn.
        #expect(workspace.runs == (count + 1) + count + 1)
    }

    @Test("looks for the words of an utterance once, and only where a rule found something")
    func alignments() throws {
        let quiet = (0..<50).map { Sample.spoken("good day", from: Double($0) * 2.5) }
        let turn = Turn(channel: 0, role: .agent, utterances: quiet + [Sample.spoken("sue you sue you", from: 130)])
        let rule = try Sample.matcher(Sample.oneRule()).rules[0]
        for place in RuleSearch(rule: rule, workspace: try MatchWorkspace()).places(in: turn).places {
            _ = TurnTiming(turn: turn).heard(turn.view.source(of: place.range))
        }
        #expect(turn.timings.count == 1)
    }

    @Test("gives a hit a few words around it, not the turn")
    func surroundings() {
        let turn = turn(400)
        #expect(turn.words(before: turn.text.count).utf8.count <= 256)
        #expect(turn.words(after: 0).utf8.count <= 256)
        let chinese = SpokenText.turn(String(repeating: "我要起诉你", count: 100), role: .agent)
        for place in stride(from: 300, to: 360, by: 3) {
            #expect(!chinese.words(before: place).contains("\u{FFFD}"))
            #expect(!chinese.words(after: place).contains("\u{FFFD}"))
        }
    }

    @Test("does not search ever further for words that are not in the text")
    func alignmentReach() {
        let missing = (0..<500).map {
            Word(text: "zz", span: Span(start: Double($0), end: Double($0) + 1), confidence: nil)
        }
        let far = Word(text: "end", span: Span(start: 500, end: 501), confidence: nil)
        let text = String(repeating: "b", count: 1000) + " end"
        let alignment = WordAlignment(Sample.utterance(text, from: 0, to: 501, words: missing + [far]))
        #expect(alignment.words.isEmpty)
    }
}
