import Model
import Testing

@testable import Lexicons

@Suite("Rules on how it was said")
struct MannerTests {
    private func lexicon(_ manner: String, _ lines: String..., speaker: String = "agent") -> String {
        let examples = "examples: {match: ['agent 0-5'], noMatch: ['agent 0-5']}"
        let keys = ["manner: \(manner)", "speaker: \(speaker)", examples] + lines
        let rule = [
            "id: en.test.rule", "name: {zh: 测试, en: Test}", "category: test", "deduct: 1", "basis: a house rule",
        ]
        return Sample.file(["  - " + (rule + keys).joined(separator: "\n    ")])
    }

    /// What a rule finds in a call that is written as timings, as `role start-end text`.
    private func found(_ lexicon: String, _ timings: String) throws -> [String] {
        let call = try #require(WrittenTimings(timings)).call
        let workspace = try MatchWorkspace()
        return try Sample.matcher(lexicon).findings(in: call, localDate: "2026-02-14", workspace: workspace).found.map {
            "\($0.role) \($0.span.start)-\($0.span.end) \($0.text)"
        }
    }

    private func doubt(_ lexicon: String, _ call: HeardCall) throws -> NearMiss.Obstacle? {
        let explainer = try MatchExplainer(Sample.matcher(lexicon))
        return try explainer.explain(call.transcript, isIncomplete: false, localDate: nil, sound: call.sound)
            .nearMisses.first?.obstacle
    }

    // MARK: Dead air

    @Test("dead air is silence after somebody has spoken, to the end of the call")
    func deadAir() throws {
        let rule = lexicon("{deadAir: {longerThan: 30s}}", speaker: "any")
        #expect(try found(rule, "agent 0-5, customer 45-50") == ["agent 5.0-45.0 40.0"])
        #expect(try found(rule, "agent 0-5, customer 35-50") == [])
        #expect(try found(rule, "agent 0-5, end 50.5") == ["agent 5.0-50.5 45.5"])
        #expect(try found(rule, "agent 40-50") == [], "it may have been ringing")
        #expect(try found(rule, "agent 0-60, customer 20-25, agent 100-101") == ["agent 60.0-100.0 40.0"])
    }

    @Test("dead air without sound is told by the words' times, where these are there")
    func withoutSound() throws {
        let rule = try Sample.matcher(lexicon("{deadAir: {longerThan: 30s}}", speaker: "any"))
        func found(_ utterances: [Utterance]) throws -> [Span] {
            try rule.findings(
                in: Sample.transcript(utterances, seconds: 50), isIncomplete: false, localDate: nil
            ).found.map(\.span)
        }
        let talk = [Sample.utterance("hello", from: 0, to: 2), Sample.utterance("yes", from: 40, to: 41)]
        #expect(try found(talk) == [Span(start: 2, end: 40)])
        let music = Sample.utterance("♪", from: 10, to: 30)
        #expect(try found([talk[0], music, talk[1]]) == [Span(start: 2, end: 40)], "signs are no words")
        #expect(try found([Sample.utterance("hello", from: 0, to: 0)]) == [], "nothing has a time")
    }

    @Test("dead air is found on a mixed channel, too")
    func mixedSilence() throws {
        let talk = [
            Sample.utterance("hello", from: 0, to: 2, role: .mixed),
            Sample.utterance("yes", from: 40, to: 41, role: .mixed),
        ]
        let found = try Sample.findings(lexicon("{deadAir: {longerThan: 30s}}", speaker: "any"), in: talk, seconds: 41)
        #expect(found.map(\.role) == [.mixed])
        #expect(found.map(\.kind) == [.deadAir])
        #expect(found.map(\.confidence) == [nil])
    }

    // MARK: Talking over

    @Test("whoever begins while the other speaks talks over them, until either is silent")
    func talkingOver() throws {
        let rule = lexicon("{talkingOver: {longerThan: 2s}}")
        #expect(try found(rule, "customer 0-10, agent 5-12") == ["agent 5.0-10.0 5.0"])
        #expect(try found(rule, "customer 0-10, agent 5-8") == ["agent 5.0-8.0 3.0"])
        #expect(try found(rule, "customer 0-10, agent 5-6.5") == [], "a short word")
        #expect(try found(rule, "agent 0-10, customer 5-12") == [], "the customer began")
        #expect(try found(rule, "customer 0-10, agent 0.2-9") == [], "nobody can have heard the other yet")
        #expect(try found(rule, "customer 0-5, customer 5.4-10, agent 5.2-9") == ["agent 5.2-9.0 3.8"])
        let both = lexicon("{talkingOver: {longerThan: 2s}}", speaker: "any")
        #expect(try found(both, "agent 0-10, customer 5-12") == ["customer 5.0-10.0 5.0"])
    }

    @Test("it counts from the time on from which the rule counts")
    func times() throws {
        let rule = lexicon("{talkingOver: {longerThan: 2s}}", "times: 2")
        #expect(try found(rule, "customer 0-10, agent 5-10, customer 20-30, agent 25-30") == ["agent 25.0-30.0 5.0"])
        let both = lexicon("{talkingOver: {longerThan: 2s}}", "times: 2", speaker: "any")
        #expect(try found(both, "customer 0-10, agent 5-10, agent 20-30, customer 25-30") == [], "each by itself")
    }

    // MARK: Words a second

    @Test("speaking fast is more words in so many seconds than the rule allows")
    func fast() throws {
        let rule = lexicon("{wordsPerSecond: {over: 4, during: 10s}}")
        #expect(try found(rule, "agent 0-20 100 words") == ["agent 0.0-20.0 5.0"])
        #expect(try found(rule, "agent 0-20 80 words") == [])
        #expect(try found(rule, "customer 0-20 100 words, agent 20-30") == [], "the customer's")
        #expect(try found(rule, "agent 0-5 25 words, agent 10-30 40 words") == [], "pauses slow it down")
    }

    @Test("Chinese is counted by characters")
    func characters() throws {
        let said = [Sample.utterance("今天必须还钱不然后果自负", from: 0, to: 2)]
        let rule = lexicon("{wordsPerSecond: {over: 5, during: 2s}}")
        #expect(try Sample.findings(rule, in: said).map(\.text) == ["6.0"])
    }

    // MARK: Shouting

    @Test("shouting is louder than the speaker's own usual, for long enough")
    func shouting() throws {
        let rule = lexicon("{shouting: {over: 12dB, longerThan: 2s}}")
        let found = try found(rule, "agent 0-20, customer 21-30, agent 31-36 +18dB")
        #expect(found == ["agent 31.0-36.0 18.0"])
        #expect(try self.found(rule, "agent 0-20, customer 21-30, agent 31-36 +10dB") == [])
        #expect(try self.found(rule, "agent 0-20 +18dB") == [], "that is this speaker's usual")
        #expect(try self.found(rule, "agent 0-20, agent 31-32 +18dB") == [], "one loud word")
        #expect(try self.found(rule, "agent 0-20, customer 21-26 +18dB") == [], "somebody else")
    }

    // MARK: What a call does not tell

    @Test("what cannot be known is not judged, and said so")
    func doubts() throws {
        let over = lexicon("{talkingOver: {longerThan: 2s}}")
        let loud = lexicon("{shouting: {over: 12dB, longerThan: 2s}}")
        let fast = lexicon("{wordsPerSecond: {over: 4, during: 10s}}")
        let call = try #require(WrittenTimings("customer 0-10, agent 5-30, agent 40-45 +18dB")).call
        let silent = HeardCall(call.transcript, isIncomplete: false)
        #expect(try doubt(over, silent) == .unmeasured(.noSound))
        #expect(try doubt(loud, silent) == .unmeasured(.noSound))
        let mixed = Sample.transcript([Sample.utterance("hello", from: 0, to: 20, role: .mixed)])
        let heard = HeardCall(mixed, isIncomplete: false, sound: call.sound)
        #expect(try doubt(over, heard) == .unmeasured(.sharedChannel))
        #expect(try doubt(loud, heard) == .unmeasured(.sharedChannel))
        #expect(try doubt(fast, heard) == .unmeasured(.sharedChannel))
        let brief = try #require(WrittenTimings("agent 0-5, customer 6-60")).call
        #expect(try doubt(loud, brief) == .unmeasured(.littleSpeech))
        let high = try #require(WrittenTimings("agent 0-20 +18dB")).call
        #expect(try doubt(loud, high) == .unmeasured(.nearFullScale))
        let findings = try Sample.matcher(loud).findings(in: mixed, isIncomplete: false, localDate: nil)
        #expect(findings.found.isEmpty && findings.undecided.isEmpty, "no reviewer could settle it")
    }

    @Test("rules that count and cannot be judged in a call are named, for whoever reads its explanation")
    func namedDoubts() throws {
        let call = try #require(WrittenTimings("customer 0-10, agent 5-30")).call
        let rules = [
            try Sample.rule(lexicon("{talkingOver: {longerThan: 2s}}")),
            try Sample.rule(lexicon("{deadAir: {longerThan: 2s}}", speaker: "any")),
        ]
        #expect(MannerDoubts.of(rules, in: call.transcript, sound: nil).map(\.value) == [.noSound])
        #expect(MannerDoubts.of(rules, in: call.transcript, sound: call.sound).isEmpty)
        let tried = try Sample.rule(lexicon("{talkingOver: {longerThan: 2s}}", "status: shadow"))
        #expect(MannerDoubts.of([tried], in: call.transcript, sound: nil).isEmpty)
    }

    @Test("both channels with one sound are one mixed channel")
    func alike() throws {
        let call = try #require(WrittenTimings("customer 0-10, agent 5-12")).call
        let sound = try #require(call.sound)
        let alike = SoundFacts(
            container: sound.container, coding: sound.coding, sampleRate: sound.sampleRate,
            durationSeconds: sound.durationSeconds, incomplete: nil, channelsAreAlike: true, overlapSeconds: 0,
            channels: sound.channels)
        let heard = HeardCall(call.transcript, isIncomplete: false, sound: alike)
        #expect(try doubt(lexicon("{talkingOver: {longerThan: 2s}}"), heard) == .unmeasured(.sharedChannel))
    }

    @Test("a channel without words is the other speaker's")
    func wordless() throws {
        let call = try #require(WrittenTimings("customer 0-10, agent 5-12")).call
        let agentsWords = Sample.transcript([Sample.utterance("hello", from: 5, to: 12)])
        let voices = SoundVoices(try #require(call.sound), agentsWords)
        #expect(voices.roles == [.agent, .customer])
    }

    // MARK: Together with other conditions

    @Test("a rule may look in a part of the call, and be asked of some calls only")
    func conditions() throws {
        let rule = lexicon("{deadAir: {longerThan: 30s}}", "within: {first: 60s}", speaker: "any")
        let twice = "agent 0-5, customer 45-50, agent 100-101"
        #expect(try found(rule, twice) == ["agent 5.0-45.0 40.0", "agent 50.0-100.0 50.0"])
        #expect(try found(rule, "agent 0-61, customer 100-101") == [])
        let answered = lexicon("{deadAir: {longerThan: 30s}}", "calls: {answered: true}", speaker: "any")
        #expect(try found(answered, "agent 0-5, end 60") == [])
        #expect(try found(answered, twice).count == 2)
    }

    @Test("messages have no manner")
    func written() throws {
        let explained = try MatchExplainer(Sample.matcher(lexicon("{shouting: {over: 12dB, longerThan: 2s}}")))
            .explain("HELLO!!!", role: .agent, localDate: nil)
        #expect(explained.hits.isEmpty && explained.nearMisses.isEmpty)
    }

    @Test("timings that are tried as a text show what was measured")
    func tried() throws {
        let explained = try MatchExplainer(Sample.matcher(lexicon("{deadAir: {longerThan: 30s}}", speaker: "any")))
            .explain("agent 0-5, customer 45-50", role: .agent, localDate: nil)
        #expect(explained.hits.map(\.words) == ["40.0"])
        #expect(explained.hits.first?.kind.measure("40.0")?.key == "manner.deadAir")
    }

    // MARK: The file

    @Test(
        "what is written wrong is refused where it stands",
        arguments: [
            ("{}", "any", "lexicon.badManner"),
            ("{deadAir: {longerThan: 30s}, shouting: {over: 12dB, longerThan: 2s}}", "any", "lexicon.badManner"),
            ("{deadAir: {longerThan: 30}}", "any", "lexicon.badDuration"),
            ("{deadAir: {over: 30s}}", "any", "document.unknownKey"),
            ("{deadAir: {longerThan: 30s}}", "agent", "lexicon.silenceIsNobodys"),
            ("{shouting: {over: 12, longerThan: 2s}}", "agent", "lexicon.badBound"),
            ("{wordsPerSecond: {over: -5, during: 10s}}", "agent", "lexicon.badBound"),
            ("{wordsPerSecond: {over: 5}}", "agent", "document.missingKey"),
        ])
    func mistakes(manner: String, speaker: String, key: String) {
        let errors = Sample.read(lexicon(manner, speaker: speaker)).errors
        #expect(errors.contains { $0.message.key.hasPrefix(key) }, "\(errors)")
    }

    @Test("words, their absence, utterances and sentences have no place in it")
    func wordsBeside() {
        func keys(_ lines: String) -> [String] {
            Sample.read(lexicon("{deadAir: {longerThan: 30s}}", lines, speaker: "any")).errors.map(\.message.key)
        }
        #expect(keys("any: [{phrase: hello}]") == ["lexicon.mannerAndWords"])
        #expect(keys("unless: [hello]") == ["lexicon.mannerAndWords"])
        #expect(keys("required: true") == ["lexicon.mannerAndWords"])
        #expect(keys("within: {first: 3 utterances}") == ["lexicon.mannerInUtterances"])
        let sentence = Sample.oneRule("any: ~", "manner: {shouting: {over: 12dB, longerThan: 2s}}")
        #expect(Sample.read(sentence).errors.map(\.message.key).contains("lexicon.badTimings"))
    }

    @Test("examples pass or fail by what is measured")
    func examples() throws {
        let text = lexicon("{deadAir: {longerThan: 30s}}", speaker: "any").replacing(
            "match: ['agent 0-5'], noMatch: ['agent 0-5']",
            with: "match: ['agent 0-5, end 50', 'agent 0-5'], noMatch: ['agent 0-5', 'agent 0-5, end 40']")
        let outcomes = try LexiconExamples(Sample.matcher(text)).outcomes()
        #expect(outcomes.map(\.verdict) == [.passed, .notFound, .passed, .wronglyFound])
        #expect(outcomes[3].words == "35.0")
        #expect(outcomes[3].wording == "deadAir: {longerThan: 30s}")
    }

    @Test("a difference says it as the lexicon writes it, and such a rule finds something else then")
    func difference() throws {
        let before = try Sample.rule(lexicon("{deadAir: {longerThan: 30s}}", speaker: "any"))
        let after = try Sample.rule(lexicon("{deadAir: {longerThan: 45s}}", speaker: "any"))
        let difference = RuleDifference(from: before, to: after)
        #expect(difference.changes.map(\.after) == ["deadAir: {longerThan: 45s}"])
        #expect(!difference.findsTheSame)
    }
}
