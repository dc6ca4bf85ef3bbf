import Audio
import Foundation
import Model
import Testing

@testable import Speech

@Suite("A transcript beside its sound", .timeLimit(.minutes(30)))
struct TranscriptReaderTests {
    private let source = SoundSource(path: "\(Program.samples)/en-05-disclosure.wav")

    private func hear(_ utterances: String) async throws -> Hearing {
        let folder = try Folder()
        let path = try folder.write(
            "a.transcript.json",
            """
            {"format":"fairdial-transcript/1","language":"en","source":{"engine":"x"},"utterances":[\(utterances)]}
            """)
        let pool = Program.pool([])
        let result: Result<Hearing, HearingError>
        do throws(HearingError) {
            result = .success(
                try await TranscriptReader(pool: pool).hear(
                    HearingRequest(source: source, language: .english, roles: nil, transcriptPath: path)))
        } catch {
            result = .failure(error)
        }
        await pool.shutdown()
        return try result.get()
    }

    @Test("words and utterances at whose place nobody speaks are dropped and noted")
    func dropped() async throws {
        let facts = try SoundAnalysis.facts(of: source)
        let voiced = facts.channels[0].voiced[0]
        let (start, end) = (voiced.start, voiced.end)
        let silence = facts.durationSeconds + 60
        let hearing = try await hear(
            """
            {"channel":0,"role":"agent","start":\(start),"end":\(silence + 1),"text":"pay. You","words":[
             {"text":"pay","start":\(start),"end":\(end)},{"text":"You","start":\(silence),"end":\(silence + 1)}]},
            {"channel":0,"role":"agent","start":\(start),"end":\(end),"text":"kept"},
            {"channel":0,"role":"agent","start":\(silence),"end":\(silence + 2),"text":"thanks for watching"}
            """)
        #expect(hearing.transcript.utterances.map(\.text).sorted() == ["kept", "pay"])
        #expect(hearing.transcript.dropped.map(\.text) == ["You", "thanks for watching"])
    }

    @Test("a channel is asked for itself where the transcript tells the channels apart")
    func channels() async throws {
        let facts = try SoundAnalysis.facts(of: source)
        let customer = facts.channels[1].voiced
        // A moment at which only the agent speaks.
        let alone = try #require(
            facts.channels[0].voiced.first { span in
                !customer.contains { $0.overlaps(Span(start: span.start - 0.5, end: span.start + 1)) }
            })
        func line(_ channel: Int, _ role: String, _ start: Double, _ text: String) -> String {
            """
            {"channel":\(channel),"role":"\(role)","start":\(start),"end":\(start + 0.4),"text":"\(text)"}
            """
        }
        let apart = try await hear(
            [
                line(0, "agent", alone.start, "agent"), line(1, "customer", alone.start, "invented"),
                line(1, "customer", customer[0].start, "customer"),
            ].joined(separator: ","))
        #expect(Set(apart.transcript.utterances.map(\.text)) == ["agent", "customer"])
        let together = try await hear(line(0, "customer", customer[0].start, "customer"))
        #expect(together.transcript.utterances.count == 1)
    }

    @Test("a transcript of nothing but silence holds no speech")
    func nothing() async throws {
        let error = await #expect(throws: HearingError.self) {
            try await hear(#"{"start":9000,"end":9001,"text":"thank you"}"#)
        }
        #expect(error?.reason == .noSpeech)
        #expect(error?.facts != nil)
    }

    @Test("no word of the samples that were transcribed elsewhere is lost")
    func samples() async throws {
        let pool = Program.pool([])
        for name in ["zh-01-threats.wav", "zh-02-clean.opus", "zh-03-near-misses.mp3", "zh-04-private-payment.ogg"] {
            let path = "\(Program.samples)/\(name)"
            let hearing = try await TranscriptReader(pool: pool).hear(
                HearingRequest(
                    source: SoundSource(path: path), language: .chinese, roles: nil,
                    transcriptPath: (path as NSString).deletingPathExtension + ".transcript.json"))
            #expect(hearing.facts != nil)
            #expect(hearing.transcript.dropped.isEmpty, "\(name): \(hearing.transcript.dropped)")
        }
        await pool.shutdown()
    }
}
