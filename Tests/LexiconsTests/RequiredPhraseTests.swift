import Model
import Testing

@testable import Lexicons

@Suite("A required phrase")
struct RequiredPhraseTests {
    private let opening = Sample.oneRule(
        "any: [{phrase: call is recorded}]", "required: true", "within: {first: 30s}")

    @Test("that was said in its part of the call is no finding")
    func said() throws {
        #expect(try Sample.findings(opening, in: [Sample.spoken("this call is recorded", from: 20)]).isEmpty)
    }

    @Test("that was said too late, by the other speaker or not at all is one finding")
    func missing() throws {
        let late = Sample.spoken("this call is recorded", from: 40)
        let other = Sample.spoken("this call is recorded", from: 3, role: .customer, channel: 1)
        let talk = Sample.spoken("hello there", from: 1, confidence: "0.6")
        let found = try Sample.findings(opening, in: [talk, other, late])
        let expected = Finding(
            rule: RuleID("en.test.rule"), kind: .missing, channel: 0, role: .agent, span: Span(start: 0, end: 30),
            text: "", before: "", after: "", confidence: Confidence("0.6"))
        #expect(found == [expected])
    }

    @Test("takes its confidence from the whole call where the speaker was silent in that part")
    func silentPart() throws {
        let found = try Sample.findings(opening, in: [Sample.spoken("hello", from: 45, confidence: "0.5")])
        #expect(found.map(\.confidence) == [Confidence("0.5")])
    }

    @Test("is not judged where the recording was cut before the window's end")
    func cut() throws {
        let call = [Sample.spoken("hello", from: 1)]
        #expect(try Sample.findings(opening, in: call, seconds: 29, isIncomplete: true).isEmpty)
        #expect(try Sample.findings(opening, in: call, seconds: 30, isIncomplete: true).count == 1)
        #expect(try Sample.findings(opening, in: call, seconds: 29).map(\.span) == [Span(start: 0, end: 29)])
        let closing = opening.replacing("first: 30s", with: "last: 30s")
        #expect(try Sample.findings(closing, in: call, isIncomplete: true).isEmpty)
        #expect(try Sample.findings(closing, in: call).map(\.span) == [Span(start: 30, end: 60)])
        let anywhere = opening.replacing("within: {first: 30s}", with: "training: x")
        #expect(try Sample.findings(anywhere, in: call, isIncomplete: true).isEmpty)
        #expect(try Sample.findings(anywhere, in: call).map(\.span) == [Span(start: 0, end: 60)])
    }

    @Test("is not judged where the speaker says nothing in the whole call")
    func silence() throws {
        #expect(try Sample.findings(opening, in: []).isEmpty)
        #expect(try Sample.findings(opening, in: [Sample.spoken("hello", from: 1, role: .customer)]).isEmpty)
        #expect(try Sample.findings(opening, in: [Sample.utterance("…", from: 1, to: 2)]).isEmpty)
    }

    @Test("is looked for on a mixed channel as well")
    func mixed() throws {
        let hello = Sample.spoken("hello", from: 1, role: .mixed)
        #expect(try Sample.findings(opening, in: [hello]).map(\.role) == [.mixed])
        let said = Sample.spoken("this call is recorded", from: 1, role: .mixed)
        #expect(try Sample.findings(opening, in: [said]).isEmpty)
    }

    @Test("that may have been given to the other speaker of one channel is missing, and nobody is sure whose it was")
    func shared() throws {
        let agent = Sample.spoken("hello", from: 1)
        let other = Sample.spoken("this call is recorded", from: 3, role: .customer)
        #expect(try Sample.findings(opening, in: [agent, other]).map(\.role) == [.mixed])
    }

    @Test("that an exception takes back is missing")
    func takenBack() throws {
        let lexicon = opening.replacing("required: true", with: "required: true\n    unless: [not]")
        let call = [Sample.spoken("not every call is recorded", from: 1)]
        #expect(try Sample.findings(lexicon, in: call).map(\.kind) == [.missing])
    }

    @Test("is not judged where the speaker's channel holds signs and no words")
    func signs() throws {
        #expect(try Sample.findings(opening, in: [Sample.utterance("♪ ?!", from: 1, to: 2)]).isEmpty)
    }

    @Test("is missing although a pattern could not be decided on words outside its part of the call")
    func undecidedOutside() throws {
        let slow = Sample.utterance(String(repeating: "a", count: 100), from: 40, to: 45)
        let call = [Sample.utterance("hello", from: 1, to: 5), slow]
        let pattern = "{pattern: '(a+)+b|(a+)+c$'}"
        for (window, start) in [("first: 30s", 0.0), ("last: 10s", 50)] {
            let lexicon = opening.replacing("{phrase: call is recorded}", with: pattern)
                .replacing("first: 30s", with: window)
            let matcher = try Sample.matcher(lexicon)
            let findings = try matcher.findings(
                in: Sample.transcript(call), isIncomplete: false, localDate: nil)
            #expect(findings.undecided.isEmpty && findings.found.map(\.span.start) == [start])
            let cut = try matcher.findings(in: Sample.transcript(call), isIncomplete: true, localDate: nil)
            #expect(cut.undecided.isEmpty)
        }
        let closing = opening.replacing("{phrase: call is recorded}", with: pattern)
            .replacing("first: 30s", with: "last: 30s")
        let cut = try Sample.matcher(closing)
            .findings(in: Sample.transcript(call), isIncomplete: true, localDate: nil)
        #expect(cut.undecided.isEmpty && cut.found.isEmpty)
    }

    @Test("that could not be decided is not said to be missing")
    func undecided() throws {
        let lexicon = opening.replacing("{phrase: call is recorded}", with: "{pattern: '(a+)+b|(a+)+c$'}")
        let matcher = try Sample.matcher(lexicon)
        let call = Sample.transcript([Sample.spoken(String(repeating: "a", count: 100), from: 0)])
        let findings = try matcher.findings(in: call, isIncomplete: false, localDate: nil)
        #expect(findings.found.isEmpty && findings.undecided.count == 1)
    }
}
