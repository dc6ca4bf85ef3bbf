import Audio
import Foundation
import Model
import Testing

@testable import Speech

@Suite("Both speakers on one channel")
struct MixedChannelTests {
    /// Gives the words of the reference where they lie in the sound.
    private struct Reader: SegmentEngine {
        let identity = EngineIdentity(engine: "reader", model: "", settings: [:])
        let language = Language.english
        let words: [HeardWord]

        func words(of segment: SpeechSegment) -> [HeardWord] {
            words.filter { (segment.span.start..<segment.span.end).contains($0.word.span.start) }
        }
    }

    /// Two channels with the same sound.
    private let twice = SoundSource(path: "\(Program.samples)/en-14-sheriff.w64")

    /// Words and who said them: each turn's, spread over the time to the next.
    private func said() throws -> [(role: ChannelRole, word: HeardWord)] {
        let text = try String(contentsOfFile: "\(Program.samples)/reference/en-14-sheriff.txt", encoding: .utf8)
        let turns = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 2).map(String.init) }
        return try turns.enumerated().flatMap { place, turn in
            let role = try #require(ChannelRole(rawValue: turn[0]))
            let start = try #require(Double(turn[1]))
            let next = place + 1 < turns.count ? try #require(Double(turns[place + 1][1])) : .infinity
            let words = turn[2].split(separator: " ").map(String.init)
            let length = min(0.07 * Double(turn[2].count), next - start - 0.2) / Double(words.count)
            return words.enumerated().map { number, word in
                let from = start + Double(number) * length
                let span = Span(start: from, end: from + length)
                return (
                    role,
                    HeardWord(word: Word(text: word, span: span, confidence: .one), written: word, isInSound: true)
                )
            }
        }
    }

    private func hear(_ words: [HeardWord], _ source: SoundSource, roles: [ChannelRole]?) throws -> Transcript {
        try EmbeddedHearing(
            request: HearingRequest(source: source, language: .english, roles: roles),
            facts: SoundAnalysis.facts(of: source), engine: Reader(words: words)
        ).hear {}.transcript
    }

    @Test("are told apart and named, and a stretch in which one answers the other is cut")
    func apart() throws {
        let said = try said()
        let transcript = try hear(said.map(\.word), twice, roles: nil)
        let truth = Dictionary(said.map { ($0.word.word.span, $0.role) }) { first, _ in first }
        for utterance in transcript.utterances {
            for word in utterance.words where utterance.role != .mixed {
                #expect(truth[word.span] == utterance.role, "“\(word.text)” in “\(utterance.text)”")
            }
        }
        let roles = transcript.utterances.map(\.role)
        #expect(roles.contains(.agent) && roles.contains(.customer))
        let words = transcript.utterances.flatMap(\.words)
        #expect(words.map(\.span.start) == words.map(\.span.start).sorted())
        #expect(
            transcript.utterances.map(\.text)
                == transcript.utterances.map { $0.words.map(\.text).joined(separator: " ") })
        #expect(words.count > said.count * 9 / 10)
        #expect(transcript.engine.settings["speakers"] == "1")
        #expect(transcript.engine.settings["channels"] == "mixed")
    }

    @Test("one speaker alone is not cut in two")
    func alone() throws {
        let words = try said().filter { $0.role == .agent }.map(\.word)
        #expect(try hear(words, twice, roles: nil).utterances.allSatisfy { $0.role == .mixed })
    }

    @Test("a role that the user gives stays as it is given")
    func given() throws {
        let single = SoundSource(path: "\(Program.samples)/en-10-clean.mp3")
        let transcript = try hear(try said().map(\.word), single, roles: [.agent])
        #expect(transcript.utterances.allSatisfy { $0.role == .agent })
        #expect(transcript.engine.settings["speakers"] == nil)
    }
}
