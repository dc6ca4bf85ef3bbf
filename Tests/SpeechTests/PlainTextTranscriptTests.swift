import Foundation
import Model
import Seeds
import Testing

@testable import Speech

@Suite("Transcripts in plain text")
struct PlainTextTranscriptTests {
    @Test("an utterance ends where the next one begins, the last with the sound")
    func marks() throws {
        let text = """
            [agent 12.3] Good morning,
            this is Linda.

            [客户 0:18.0]: 谁？
            【坐席 0:18.0】 我
            [1:00] eh [noise]
            [noise] again
            [customer 1:02:03] Friday
            """
        let transcript = try readTranscript(text, "a.transcript.txt", soundSeconds: 4000)
        #expect(
            transcript.utterances.map(\.text)
                == ["Good morning, this is Linda.", "谁？", "我", "eh [noise] [noise] again", "Friday"])
        #expect(transcript.utterances.map(\.role) == [.agent, .customer, .agent, .mixed, .customer])
        #expect(transcript.utterances.map(\.span.start) == [12.3, 18, 18, 60, 3723])
        #expect(transcript.utterances.map(\.span.end) == [18, 60, 60, 3723, 4000])
        #expect(transcript.engine.engine == "text")
    }

    @Test("without sound, or with one that ends before, the last utterance takes as long as its words")
    func estimated() throws {
        let english = "[agent 10] one two three four five"
        #expect(try readTranscript(english, "a.transcript.txt").utterances[0].span.end == 12)
        #expect(try readTranscript(english, "a.transcript.txt", soundSeconds: 9).utterances[0].span.end == 12)
        #expect(try readTranscript("[agent 10] 您好，请您尽快还款", "a.transcript.txt").utterances[0].span.end == 12)
        #expect(try readTranscript("[agent 10] so", "a.transcript.txt").utterances[0].span.end == 11)
    }

    @Test("a mark without words ends what was said before it")
    func silence() throws {
        let transcript = try readTranscript("[agent 1] pay\n[customer 2]\n[agent 9] now", "a.transcript.txt")
        #expect(transcript.utterances.map(\.span.end) == [2, 10])
    }

    @Test(
        "what was meant for a mark and is none is refused, never given to the speaker before",
        arguments: [
            ("pay now", "1"), ("[agent 1] pay\n[agnt 2] now", "2"), ("[agent 1] pay\n[agent] now", "2"),
            ("[agent 1] pay\n[agent 2 now", "2"), ("[agent 1] pay\n[customer 0:99] now", "2"),
            ("[agent 1] pay\n[customer -3] now", "2"), ("\n[3 agent] now", "2"), ("[agent 99999999] now", "1"),
            ("[agent 1] pay\n[坐席 九] now", "2"), ("[agent 1] pay\n[x 9.5] now", "2"),
        ])
    func broken(text: String, line: String) {
        #expect(refusal(text, "a.transcript.txt") == ["transcript.mark", line])
    }

    @Test("times that go backwards are refused, with both lines")
    func backwards() {
        let error = #expect(throws: TranscriptFileError.self) {
            try readTranscript("[agent 5] pay\nnow\n[customer 4.9] no", "a.transcript.txt")
        }
        #expect(error?.message.key == "transcript.backwards")
        #expect(error?.message.arguments["line"] == "3")
        #expect(error?.message.arguments["first"] == "1")
    }

    @Test("what is written as text is read again as it was", arguments: SplitMix64.seeds)
    func roundTrip(seed: UInt64) throws {
        var numbers = SplitMix64(seed: seed)
        let names: [(String, ChannelRole)] = [
            ("agent", .agent), ("坐席", .agent), ("Customer 2", .customer), ("债务人", .customer), ("mixed", .mixed),
        ]
        let words = ["pay", "now", "还款", "12", "[sic]", "a:b"]
        var tenths = 0
        let spoken = (0..<40).map { _ in
            tenths += Int.random(in: 1...90_000, using: &numbers)
            let text = (0...Int.random(in: 0...5, using: &numbers)).map { _ in
                words.randomElement(using: &numbers) ?? ""
            }
            let who = names.randomElement(using: &numbers) ?? names[0]
            return (who: who, tenths: tenths, text: text.joined(separator: " "))
        }
        let lines = spoken.map { line -> String in
            let (whole, tenth) = (line.tenths / 10, line.tenths % 10)
            let minutes = String(format: "%d:%02d.%d", whole / 60, whole % 60, tenth)
            let hours = String(format: "%d:%02d:%02d.%d", whole / 3600, whole / 60 % 60, whole % 60, tenth)
            let time = ["\(whole).\(tenth)", minutes, hours].randomElement(using: &numbers) ?? minutes
            return "[\(line.who.0) \(time)] \(line.text)"
        }
        let transcript = try readTranscript(lines.joined(separator: "\n"), "a.transcript.txt")
        #expect(transcript.utterances.map(\.text) == spoken.map(\.text), "seed \(seed)")
        #expect(transcript.utterances.map(\.role) == spoken.map(\.who.1), "seed \(seed)")
        #expect(transcript.utterances.map(\.span.start) == spoken.map { Double($0.tenths) / 10 }, "seed \(seed)")
        let pairs = zip(transcript.utterances, transcript.utterances.dropFirst())
        #expect(pairs.allSatisfy { $0.span.end == $1.span.start })
    }
}
