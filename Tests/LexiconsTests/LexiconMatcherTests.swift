import Model
import Testing

@testable import Lexicons

@Suite("Matching a call")
struct LexiconMatcherTests {
    @Test("gives the words, where and when they were said, and how surely")
    func finding() throws {
        let call = [
            Sample.spoken("hello there", from: 0), Sample.spoken("now then we will sue you tomorrow ok", from: 10),
        ]
        let found = try Sample.findings(Sample.oneRule(), in: call)
        let expected = Finding(
            rule: RuleID("en.test.rule"), kind: .said, channel: 0, role: .agent, span: Span(start: 14, end: 16),
            text: "sue you", before: "now then we will", after: "tomorrow ok", confidence: Confidence("0.95"))
        #expect(found == [expected])
    }

    @Test("finds words across a short pause, not across a long one")
    func pauses() throws {
        let near = [Sample.spoken("we will sue", from: 0), Sample.spoken("you", from: 3.5)]
        let far = [Sample.spoken("we will sue", from: 0), Sample.spoken("you", from: 4)]
        #expect(try Sample.findings(Sample.oneRule(), in: near).map(\.span) == [Span(start: 2, end: 4.5)])
        #expect(try Sample.findings(Sample.oneRule(), in: far).isEmpty)
    }

    @Test(
        "keeps to the rule's speaker; a mixed channel may be anyone",
        arguments: zip(
            ["agent", "customer", "any"],
            [[ChannelRole.agent, .mixed], [.customer, .mixed], [.agent, .customer, .mixed]]))
    func speakers(speaker: String, heard: [ChannelRole]) throws {
        let lexicon = Sample.oneRule("speaker: \(speaker)")
        let hit = try ChannelRole.allCases.filter { role in
            try !Sample.findings(lexicon, in: [Sample.spoken("sue you", from: 0, role: role)]).isEmpty
        }
        #expect(Set(hit) == Set(heard))
    }

    @Test("finds every place, of overlapping wordings the longest")
    func overlaps() throws {
        let lexicon = Sample.oneRule("any: [{phrase: sue you}, {phrase: will sue you now}, {phrase: now or never}]")
        let call = [Sample.spoken("I sue you and will sue you now or never sue you", from: 0)]
        #expect(try Sample.findings(lexicon, in: call).map(\.text) == ["sue you", "will sue you now", "sue you"])
    }

    @Test("lets an exception stop hits in its own utterance")
    func unless() throws {
        let lexicon = Sample.oneRule("unless: ['\\bnot\\b']")
        let same = [Sample.spoken("we will not sue you", from: 0)]
        let other = [Sample.spoken("I am not sure", from: 0), Sample.spoken("we will sue you", from: 4.5)]
        #expect(try Sample.findings(lexicon, in: same).isEmpty)
        #expect(try Sample.findings(lexicon, in: other).map(\.text) == ["sue you"])
    }

    @Test("is not kept from words that nothing excuses by longer ones that an exception stops")
    func excusedLongMatch() throws {
        let lexicon = Sample.oneRule(
            "any: [{phrase: sue you}, {pattern: '\\bwe will\\b.{0,40}\\bsue you'}]", "unless: ['\\bnot\\b']")
        let call = [Sample.spoken("we will be clear not rude", from: 0), Sample.spoken("we will sue you", from: 6.5)]
        #expect(try Sample.findings(lexicon, in: call).map(\.text) == ["sue you"])
    }

    @Test("finds composed letters in text that is written with separate accents")
    func decomposed() throws {
        let lexicon = Sample.oneRule("any: [{phrase: café bill}]")
        let text = "the cafe\u{301} bill is due"
        let found = try Sample.findings(lexicon, in: [Sample.spoken(text, from: 0)])
        #expect(found.map(\.text) == ["café bill"])
        #expect(found.map(\.span) == [Span(start: 1, end: 3)])
        #expect(found.map(\.after) == ["is due"])
    }

    @Test("shows what was said on the channel before and after where the hit begins and ends its turn")
    func surroundings() throws {
        let call = [
            Sample.spoken("hello there", from: 0), Sample.spoken("sue you", from: 10),
            Sample.spoken("yes", from: 13, role: .customer, channel: 1), Sample.spoken("good bye", from: 20),
        ]
        let found = try Sample.findings(Sample.oneRule(), in: call)
        #expect(found.map(\.before) == ["hello there"] && found.map(\.after) == ["good bye"])
    }

    @Test("lets an exception that holds the hit reach over a pause")
    func unlessAcross() throws {
        let lexicon = Sample.oneRule("unless: ['will not sue']")
        let call = [Sample.spoken("we will not", from: 0), Sample.spoken("sue you", from: 3.5)]
        #expect(try Sample.findings(lexicon, in: call).isEmpty)
    }

    @Test("sees the utterance as the whole text of an exception")
    func unlessAnchors() throws {
        let lexicon = Sample.oneRule("unless: ['^they said']")
        let call = [Sample.spoken("well", from: 0), Sample.spoken("they said we sue you", from: 1.5)]
        #expect(try Sample.findings(lexicon, in: call).isEmpty)
    }

    @Test("keeps to the rule's part of the call")
    func windows() throws {
        let call = [0.0, 29, 31, 59].map { Sample.spoken("sue you", from: $0) }
        func starts(_ window: String, isIncomplete: Bool = false) throws -> [Double] {
            try Sample.findings(
                Sample.oneRule("within: {\(window)}"), in: call, seconds: 61, isIncomplete: isIncomplete
            ).map(\.span.start)
        }
        #expect(try starts("first: 30s") == [0, 29])
        #expect(try starts("last: 30s") == [31, 59])
        #expect(try starts("first: 30s", isIncomplete: true) == [0, 29])
        #expect(try starts("last: 30s", isIncomplete: true) == [])
    }

    @Test("keeps to the rule's dates and status")
    func dates() throws {
        let call = [Sample.spoken("sue you", from: 0)]
        func hits(_ lines: String..., on date: String?) throws -> Int {
            let text = lines.reduce(Sample.oneRule()) {
                $0.replacing("    category: test", with: "    category: test\n    \($1)")
            }
            return try Sample.findings(text, in: call, localDate: date).count
        }
        #expect(try hits("from: 2026-02-14", "until: 2026-02-14", on: "2026-02-14") == 1)
        #expect(try hits("from: 2026-02-15", on: "2026-02-14") == 0)
        #expect(try hits("until: 2026-02-13", on: "2026-02-14") == 0)
        #expect(try hits("until: 2026-02-13", on: nil) == 1)
        #expect(try hits("status: shadow", on: "2026-02-14") == 1)
        #expect(try hits("status: retired", on: "2026-02-14") == 0)
    }

    @Test("says which rules could not be decided, and keeps what the others found")
    func undecided() throws {
        let slow = Sample.oneRule("id: en.slow.rule", "any: [{pattern: '(a+)+b|(a+)+c$'}]")
            .split(separator: "rules:\n", maxSplits: 1)[1]
        let matcher = try Sample.matcher(Sample.oneRule() + slow)
        let call = [Sample.spoken("sue you " + String(repeating: "a", count: 100), from: 0)]
        let findings = try matcher.findings(in: Sample.transcript(call), isIncomplete: false, localDate: nil)
        #expect(findings.undecided.map(\.text) == ["en.slow.rule"])
        #expect(findings.found.map(\.text) == ["sue you"])
    }

    @Test("makes no hit of words whose exception could not be decided")
    func undecidedException() throws {
        let matcher = try Sample.matcher(Sample.oneRule("unless: ['(a+)+b|(a+)+c$']"))
        let call = [Sample.spoken("sue you " + String(repeating: "a", count: 100), from: 0)]
        let findings = try matcher.findings(in: Sample.transcript(call), isIncomplete: false, localDate: nil)
        #expect(findings.undecided.map(\.text) == ["en.test.rule"])
        #expect(findings.found.isEmpty)
    }

    @Test("gives findings in order of time, then of rule")
    func order() throws {
        let more = Sample.oneRule("id: en.a.rule", "any: [{phrase: you}]", "speaker: any")
            .split(separator: "rules:\n", maxSplits: 1)[1]
        let call = [
            Sample.spoken("you sue you", from: 5), Sample.spoken("you", from: 1, role: .customer, channel: 1),
        ]
        let found = try Sample.findings(Sample.oneRule() + more, in: call)
        #expect(found.map(\.span.start) == [1, 5, 6, 7])
        #expect(found.map(\.rule.text) == ["en.a.rule", "en.a.rule", "en.test.rule", "en.a.rule"])
    }

    @Test("finds the same with a workspace of its own as with one that is used again")
    func workspaces() throws {
        let matcher = try Sample.matcher(Sample.oneRule())
        let workspace = try MatchWorkspace()
        let call = Sample.transcript([Sample.spoken("we will sue you", from: 0)])
        let alone = try matcher.findings(in: call, isIncomplete: false, localDate: nil)
        for _ in 0..<3 {
            #expect(
                matcher.findings(in: call, isIncomplete: false, localDate: nil, workspace: workspace) == alone)
        }
        #expect(alone.found.count == 1)
    }
}
