import Model
import Testing

@testable import Lexicons

@Suite("Rules and messages in writing")
struct WrittenTests {
    private let lexicon = """
        lexicon: en-test
        format: 1
        language: en
        rules:
          - id: en.jail
            name: {zh: 规则, en: Rule}
            category: threat
            speaker: agent
            deduct: 2
            basis: House rule
            any: [{phrase: go to jail}]
            unless: ['not']
            examples: {match: ["go to jail"], noMatch: ["not go to jail"]}
          - id: en.hello
            name: {zh: 规则, en: Rule}
            category: manners
            speaker: agent
            deduct: 1
            basis: House rule
            required: true
            within: {first: 30s}
            any: [{phrase: hello}]
            examples: {match: ["hello"], noMatch: ["bye"]}
          - id: en.shout
            name: {zh: 规则, en: Rule}
            category: manners
            speaker: agent
            deduct: 1
            basis: House rule
            within: {first: 90000s}
            any: [{phrase: shout}]
            examples: {match: ["shout"], noMatch: ["bye"]}
        """

    private func findings(_ texts: [String], areMessages: Bool) throws -> [String] {
        let utterances = try texts.enumerated().map { place, text in
            let sent = try #require(ZonedTime(microseconds: 1_795_395_600_000_000, zone: "Asia/Shanghai"))
            let start = 32_400 + Double(place) / 1024
            return Utterance(
                channel: 0, role: .agent, span: Span(start: start, end: start + 1.0 / 1024), text: text, words: [],
                confidence: .one,
                message: areMessages ? SentMessage(id: "\(place)", sentAt: sent, kind: .sms) : nil)
        }
        let transcript = Transcript(
            language: .english, engine: EngineIdentity(engine: "x", model: "", settings: [:]), utterances: utterances,
            durationSeconds: 32_401)
        let matcher = try Sample.matcher(lexicon)
        return try matcher.findings(in: transcript, isIncomplete: false, localDate: "2026-11-23").found
            .map { "\($0.rule) \($0.confidence ?? Confidence(tenThousandths: 0))" }
    }

    @Test("required phrases and rules about a part of a call are not asked of messages")
    func windows() throws {
        #expect(try findings(["go to jail shout"], areMessages: true) == ["en.jail 1"])
        #expect(try findings(["go to jail shout"], areMessages: false).count == 3)
    }

    @Test("each message is read for itself: the next one neither excuses nor completes it")
    func apart() throws {
        #expect(try findings(["go to", "jail"], areMessages: true) == [])
        #expect(try findings(["go to", "jail"], areMessages: false).contains("en.jail 1"))
        #expect(try findings(["go to jail", "not"], areMessages: true) == ["en.jail 1"])
    }
}
