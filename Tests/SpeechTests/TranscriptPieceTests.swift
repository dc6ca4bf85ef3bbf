import Model
import Seeds
import Testing

@testable import Speech

@Suite("Transcripts of a call in several files")
struct TranscriptPieceTests {
    private static func transcript(
        _ utterances: [Utterance], engine: String = "test", language: Language = .english, seconds: Double = 60
    ) -> Transcript {
        Transcript(
            language: language, engine: EngineIdentity(engine: engine, model: "", settings: [:]),
            utterances: utterances, durationSeconds: seconds)
    }

    /// An utterance of two words at quarters of a second, which binary floating point keeps exactly.
    private static func utterance(at quarter: Int, channel: Int = 0) -> Utterance {
        let start = Double(quarter) / 4
        let words = [Word(text: "a\(quarter)", span: Span(start: start, end: start + 0.25), confidence: .one)]
        return Utterance(
            channel: channel, role: .agent, span: Span(start: start, end: start + 0.5), text: "a\(quarter)",
            words: words)
    }

    @Test("cut between any two utterances and put together again, a transcript is what it was", arguments: 1...50)
    func cutAnywhere(seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        let whole = (0..<60).filter { _ in Bool.random(using: &dice) }.map { Self.utterance(at: $0 * 4) }
        let cuts = Set((0..<Int.random(in: 1...5, using: &dice)).map { _ in Int.random(in: 0...59, using: &dice) })
            .sorted()
        let bounds = [0] + cuts + [60]
        let pieces = zip(bounds, bounds.dropFirst()).map { from, until in
            let own = whole.filter { Double(from) <= $0.span.start && $0.span.start < Double(until) }
            return TranscriptPiece(
                transcript: own.isEmpty
                    ? nil : Self.transcript(own.map { Self.utterance(at: Int($0.span.start * 4) - from * 4) }),
                seconds: Double(until - from))
        }
        let joined = try Transcript.joined(pieces, path: "/a")
        #expect(joined?.utterances.map(\.span) == (whole.isEmpty ? nil : whole.map(\.span)))
        #expect(
            joined?.utterances.flatMap(\.words).map(\.span)
                == (whole.isEmpty ? nil : whole.flatMap(\.words).map(\.span)))
        #expect(whole.isEmpty || joined?.durationSeconds == 60)
    }

    @Test("transcripts of two origins or languages are refused: whose sureness counts could not be told")
    func unlike() throws {
        let first = TranscriptPiece(transcript: Self.transcript([Self.utterance(at: 0)]), seconds: 1)
        for other in [
            Self.transcript([Self.utterance(at: 0)], engine: "other"),
            Self.transcript([Self.utterance(at: 0)], language: .chinese),
        ] {
            let error = #expect(throws: HearingError.self) {
                try Transcript.joined([first, TranscriptPiece(transcript: other, seconds: 1)], path: "/a")
            }
            #expect(error?.reason == .notTranscript)
        }
    }

    @Test("more files of a call make another transcript of it, the same files the same one")
    func bytes() {
        let transcript = Self.transcript([Self.utterance(at: 0)])
        let one = transcript.made(of: ContentHash(of: "one"))
        #expect(one.engine.fingerprint == transcript.made(of: ContentHash(of: "one")).engine.fingerprint)
        #expect(one.engine.fingerprint != transcript.made(of: ContentHash(of: "two")).engine.fingerprint)
        #expect(one.utterances == transcript.utterances)
    }
}
