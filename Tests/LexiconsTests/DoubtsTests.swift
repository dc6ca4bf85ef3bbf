import Model
import Testing

@testable import Lexicons

@Suite("What is doubtful in rules that are in order")
struct DoubtsTests {
    private func problems(_ lexicon: String, on calls: [Transcript]? = nil) throws -> [LexiconProblem] {
        let builder = LexiconSetBuilder(texts: [("test.yaml", lexicon)])
        let set = try #require(try builder.sets().values.first)
        let matcher = try LexiconMatcher(set, prefilter: .made)
        var look = try SampleLook(nearMissesOf: matcher)
        if let calls {
            look = SampleLook(matcher)
            let workspace = try MatchWorkspace()
            for call in calls { look.add(call, localDate: nil, workspace) }
        }
        return try LexiconDoubts(matcher).problems(look, in: builder)
    }

    /// The sample's rule and another, each with lines of its own.
    private func two(_ first: [String] = [], _ second: [String] = []) -> String {
        Sample.file([Sample.rule(first), Sample.rule(["id: en.other.rule"] + second)])
    }

    @Test("a rule is shadowed where another finds all its examples, is of its category and costs as much")
    func shadowed() throws {
        func found(_ first: [String] = [], _ second: [String] = []) throws -> [LexiconProblem] {
            let wide = ["any: [{phrase: sue}]", "examples: {match: [we sue them], noMatch: [no]}"]
            return try problems(two(wide + first, second))
        }
        let doubts = try found()
        #expect(doubts.map(\.code) == [.shadowedRule])
        #expect(doubts.first?.message.arguments == ["rule": "en.other.rule", "other": "en.test.rule", "count": "1"])
        #expect(try found(["category: another"]).isEmpty)
        #expect(try found(["speaker: customer"]).isEmpty)
        #expect(try found(["speaker: any"]).count == 1)
        #expect(try found(["status: shadow"]).isEmpty)
        #expect(try found(["from: 2026-01-01"]).isEmpty)
        #expect(try found([], ["deduct: 2"]).isEmpty)
        let own = "examples: {match: [I will sue you, he suing you], noMatch: [I will not, no]}"
        #expect(try found([], ["any: [{phrase: sue you}, {phrase: suing you}]", own]).isEmpty)
    }

    @Test("an exception is idle where by itself it stops no wording of its rule in any example")
    func idle() throws {
        func exceptions(_ lines: String...) throws -> String? {
            let examples = "examples: {match: [I will sue you], noMatch: [I will not sue you at all]}"
            let text = Sample.file([Sample.rule(lines + [examples])])
            let found = try problems(text)
            #expect(found.allSatisfy { $0.code == .idleException })
            return found.first?.message.arguments["exceptions"]
        }
        #expect(try exceptions("unless: ['not sue']") == nil)
        // The first stops it, and so would the second.
        #expect(try exceptions("unless: ['not sue', 'at all']") == nil)
        #expect(try exceptions("unless: ['not sue', never]") == "never")
        #expect(try exceptions("unless: ['not sue', {before: not}, {before: never}, {other: you}]") == "never | you")
        #expect(try exceptions("unless: ['not sue']", "partOf: [sue you at all]") == nil)
        #expect(try exceptions("unless: ['not sue']", "partOf: [sue you later]") == "sue you later")
    }

    @Test("a wording without a fixed word is tried on every turn")
    func unhelped() throws {
        let found = try problems(Sample.oneRule("any: [{phrase: sue you}, {pattern: '\\w{30}\\w'}]"))
        #expect(found.map(\.code) == [.triedAlways])
        #expect(found.first?.message.arguments["wordings"] == "\\w{30}\\w")
        #expect(found.first?.place.line == 6)
        // Warned of by itself.
        #expect(try problems(Sample.oneRule("any: [{phrase: sue you}, {pattern: '(a+)+b'}]")).isEmpty)
    }

    @Test("a rule that finds something in one of ten calls fires often")
    func often() throws {
        func calls(_ hits: Int, of all: Int) -> [Transcript] {
            (0..<all).map { Sample.transcript([Sample.spoken($0 < hits ? "we sue you" : "good day", from: 0)]) }
        }
        let lexicon = Sample.oneRule()
        #expect(try problems(lexicon, on: calls(2, of: 20)).map(\.code) == [.firesOften])
        #expect(try problems(lexicon, on: calls(1, of: 20)).isEmpty)
        // Too few to tell.
        #expect(try problems(lexicon, on: calls(10, of: 10)).isEmpty)
        #expect(try problems(Sample.oneRule("required: true"), on: calls(2, of: 20)).map(\.code) == [.firesOften])
        let near = "examples: {match: [a sue you], noMatch: [\((0..<19).map { "x\($0)" }.joined(separator: ", ")), b]}"
        #expect(try problems(Sample.oneRule(near)).isEmpty)
        #expect(try problems(two(["any: [{pattern: 'x.*'}]"], [near, "category: b"])).map(\.code) == [.firesOften])
    }

    @Test("each rule's share of the time is known, and all of them make the whole")
    func costs() throws {
        let matcher = try Sample.matcher(two(["any: [{pattern: '\\bsue.*'}]"]))
        var look = SampleLook(matcher)
        #expect(look.shares.isEmpty)
        let workspace = try MatchWorkspace()
        look.add(Sample.transcript([Sample.spoken("we sue you", from: 0)]), localDate: nil, workspace)
        #expect(look.shares.map(\.rule.text).sorted() == ["en.other.rule", "en.test.rule"])
        #expect(abs(look.shares.reduce(0) { $0 + $1.share } - 1) < 1e-9)
        #expect(look.hits.values.reduce(0, +) == 2 && look.calls == 1)
    }
}
