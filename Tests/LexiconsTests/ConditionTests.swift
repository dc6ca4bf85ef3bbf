import Model
import Testing

@testable import Lexicons

@Suite("Under which conditions words are a hit")
struct ConditionTests {
    private func words(
        _ lines: String..., in utterances: [Utterance], seconds: Double = 60, isIncomplete: Bool = false
    ) throws -> [String] {
        var lexicon = Sample.oneRule()
        for line in lines { lexicon = lexicon.replacing("    deduct: 1\n", with: "    deduct: 1\n    \(line)\n") }
        return try Sample.findings(lexicon, in: utterances, seconds: seconds, isIncomplete: isIncomplete).map(\.text)
    }

    private func said(_ texts: String...) -> [Utterance] {
        texts.enumerated().map { Sample.spoken($1, from: Double($0) * 20) }
    }

    @Test(
        "near: within so many words, in order or not",
        arguments: [
            ("near: {phrase: tomorrow, words: 2}", "we sue you again tomorrow", true),
            ("near: {phrase: tomorrow, words: 2}", "we sue you again and again tomorrow", false),
            ("near: {phrase: tomorrow, words: 2}", "tomorrow we sue you", true),
            ("near: {phrase: tomorrow, words: 2, order: after}", "tomorrow we sue you", false),
            ("near: {phrase: tomorrow, words: 2, order: before}", "tomorrow we sue you", true),
            ("near: {any: [{phrase: today}, {pattern: 'to?morrow'}], words: 2}", "sue you tmorrow", true),
            ("near: {phrase: you, words: 5}", "we sue you", false),
            ("near: [{phrase: tomorrow, words: 3}, {phrase: court, words: 3}]", "sue you in court tomorrow", true),
            ("near: [{phrase: tomorrow, words: 3}, {phrase: court, words: 3}]", "sue you tomorrow", false),
        ])
    func nearWords(line: String, text: String, isHit: Bool) throws {
        #expect(try words(line, in: said(text)) == (isHit ? ["sue you"] : []))
    }

    @Test("near: within so many Chinese characters")
    func nearHan() throws {
        let lexicon = Sample.oneRule(
            "any: [{phrase: 起诉你}]", "near: {phrase: 明天, words: 3}",
            "examples: {match: [明天就起诉你], noMatch: [好]}", language: "zh")
        func count(_ text: String) throws -> Int {
            try Sample.findings(lexicon, in: [Sample.utterance(text, from: 0, to: 5)]).count
        }
        #expect(try count("明天我就起诉你") == 1)
        #expect(try count("明天我要是有空起诉你") == 0)
    }

    @Test("near: within so many seconds, on the same or the other channel")
    func nearSeconds() throws {
        let other = [
            Sample.spoken("I will pay", from: 0, role: .customer, channel: 1), Sample.spoken("we sue you", from: 10),
        ]
        #expect(try words("near: {phrase: will pay, seconds: 8s, speaker: other}", in: other) == ["sue you"])
        #expect(try words("near: {phrase: will pay, seconds: 7s, speaker: other}", in: other) == [])
        #expect(try words("near: {phrase: will pay, seconds: 8s}", in: other) == [])
        #expect(
            try words("near: {phrase: will pay, seconds: 8s, speaker: other, order: after}", in: other) == [])
    }

    @Test("then: afterwards, within so many seconds, whoever says it")
    func then() throws {
        let call = [
            Sample.spoken("we sue you", from: 0), Sample.spoken("please no", from: 5, role: .customer, channel: 1),
        ]
        #expect(try words("then: {phrase: please, within: 3s}", in: call) == ["sue you"])
        #expect(try words("then: {phrase: please, within: 1s}", in: call) == [])
        #expect(try words("then: {phrase: please, within: 3s, speaker: same}", in: call) == [])
    }

    @Test(
        "unless: words just before the hit stop it, further away they do not",
        arguments: [
            ("nobody said we sue you", true), ("nobody we sue you", true),
            ("nobody said that we would not sue you", false),
        ])
    func before(text: String, isStopped: Bool) throws {
        let line = "unless: [{before: nobody, words: 2}]"
        #expect(try words(line, in: said(text)) == (isStopped ? [] : ["sue you"]))
    }

    @Test("unless: what somebody else said last stops it; what was said before that does not")
    func other() throws {
        let line = "unless: [never, {other: 'sue me'}]"
        let asked = Sample.spoken("will you sue me", from: 0, role: .customer, channel: 1)
        let answer = Sample.spoken("we sue you", from: 10)
        let more = Sample.spoken("well", from: 7, role: .customer, channel: 1)
        #expect(try words(line, in: [asked, answer]) == [])
        #expect(try words(line, in: [asked, more, answer]) == ["sue you"])
        #expect(try words(line, in: [Sample.spoken("we never sue you", from: 0)]) == [])
    }

    @Test("partOf: a part of longer words is no hit, beside them it is")
    func partOf() throws {
        let line = "partOf: [sue you better]"
        #expect(try words(line, in: said("we sue you better")) == [])
        #expect(try words(line, in: said("we sue you better and sue you")) == ["sue you"])
    }

    @Test("times: it counts from the third time on, on each channel by itself")
    func times() throws {
        let thrice = said("sue you", "sue you", "we sue you")
        #expect(try words("times: 3", in: thrice) == ["sue you"])
        #expect(try words("times: 3", in: Array(thrice.prefix(2))) == [])
        #expect(try words("times: 2", in: thrice) == ["sue you", "sue you"])
    }

    @Test("within: per cent of the call, and the first utterances of a voice")
    func windows() throws {
        let call = said("sue you", "sue you now", "so sue you")
        #expect(try words("within: {first: 10%}", in: call).count == 1)
        #expect(try words("within: {last: 50%}", in: call).count == 1)
        #expect(try words("within: {last: 50%}", in: call, isIncomplete: true) == [])
        #expect(try words("within: {first: 2 utterances}", in: call).count == 2)
        let answered = [Sample.spoken("hello", from: 0, role: .customer, channel: 1)] + call
        #expect(try words("within: {first: 1 utterance}", in: answered).count == 1)
    }

    @Test("a required phrase is asked of answered calls of some length only")
    func calls() throws {
        let lines = ["required: true", "within: {first: 2 utterances}", "calls: {longerThan: 30s, answered: true}"]
        let lexicon = Sample.oneRule(lines[0], lines[1], lines[2])
        let agent = said("good morning", "about your debt", "goodbye")
        let customer = Sample.spoken("yes", from: 5, role: .customer, channel: 1)
        func missing(_ utterances: [Utterance], _ seconds: Double, isIncomplete: Bool = false) throws -> Int {
            try Sample.findings(lexicon, in: utterances, seconds: seconds, isIncomplete: isIncomplete).count
        }
        #expect(try missing(agent + [customer], 60) == 1)
        #expect(try missing(agent, 60) == 0, "nobody answered")
        #expect(try missing(agent + [customer], 30) == 0, "too short")
        #expect(try missing(agent + [customer], 60, isIncomplete: true) == 1, "both utterances were heard whole")
        #expect(try missing(Array(agent.prefix(2)) + [customer], 60, isIncomplete: true) == 0)
    }

    @Test("named parts of patterns may name lists and each other; numbers and money are there already")
    func macros() throws {
        let text = Sample.oneRule(
            "any: [{pattern: 'pay %sum% %when%'}]", "examples: {match: [pay $500 today], noMatch: [pay today]}",
            lists: "{day: [today, tomorrow]}"
        ).replacing("lists:", with: "patterns: {sum: '%money%', when: 'by %day%|%day%'}\nlists:")
        #expect(Sample.read(text).errors == [] && Sample.read(text).warnings == [])
        for said in ["pay $500 today", "pay two hundred dollars by tomorrow"] {
            #expect(try Sample.findings(text, in: [Sample.utterance(said, from: 0, to: 5)]).count == 1, "\(said)")
        }
        let cycle = text.replacing("sum: '%money%'", with: "sum: '%when%'").replacing(
            "'by %day%|%day%'", with: "'%sum%'")
        #expect(Sample.read(cycle).errors.map(\.code).contains(.badMacro))
        let twice = text.replacing("sum: '%money%'", with: "day: 'x', sum: '%money%'")
        #expect(Sample.read(twice).errors.map(\.code) == [.badMacro])
        let unknown = text.replacing("'%money%'", with: "'%cash%'")
        #expect(Sample.read(unknown).errors.map(\.code).contains(.unknownList))
    }

    @Test("examples may be dialogues, and meet the conditions")
    func examples() throws {
        let lexicon = Sample.oneRule(
            "unless: [{other: 'sue me'}]", "times: 2",
            "examples: {match: ['sue you, yes, sue you'], noMatch: ['sue you', 'customer: you sue me? | agent: sue you, sue you']}"
        )
        let outcomes = try LexiconExamples(try Sample.matcher(lexicon)).outcomes()
        #expect(outcomes.map(\.verdict) == [.passed, .passed, .passed])
    }

    @Test("an explanation says which condition stopped it")
    func explained() throws {
        func obstacle(_ line: String, _ text: String) throws -> NearMiss.Obstacle? {
            try MatchExplainer(Sample.matcher(Sample.oneRule(line)))
                .explain(text, role: .agent, localDate: nil).nearMisses.first?.obstacle
        }
        #expect(
            try obstacle("near: {phrase: tomorrow, words: 2}", "we sue you") == .alone([.phrase("tomorrow")]))
        #expect(
            try obstacle("unless: [{before: nobody}]", "nobody will sue you")
                == .before(pattern: "nobody", words: "nobody"))
        #expect(try obstacle("partOf: [sue you better]", "sue you better") == .partOf("sue you better"))
        #expect(try obstacle("times: 2", "sue you") == .tooSeldom(times: 2))
    }
}
