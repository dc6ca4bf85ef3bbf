import Model
import Seeds
import Testing

@testable import Speech

@Suite("Voices told apart")
struct VoiceTurnsTests {
    /// Words of a third of a second whose vectors vary about one of two centres, so many apart.
    private func words(_ voices: [Int], apart: Double, pauses: Bool = true) -> [VoicedWord] {
        var dice = SplitMix64(seed: 7)
        var second = 0.0
        return voices.enumerated().map { place, voice in
            let changes = place > 0 && voices[place - 1] != voice
            second += changes && pauses ? 0.6 : 0.02
            let span = Span(start: second, end: second + 0.3)
            second = span.end
            let vectors = (0..<25).map { _ in
                (0..<17).map { size in (size < 8 && voice == 1 ? apart : 0) + Self.normal(&dice) }
            }
            return VoicedWord(span: span, vectors: vectors)
        }
    }

    /// About normal: the sum of twelve even ones.
    private static func normal(_ dice: inout SplitMix64) -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + .random(in: 0...1, using: &dice) }
    }

    private let dialogue = [0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1]

    @Test("each word goes to the voice that said it, and a change without a pause is found")
    func apart() throws {
        for pauses in [true, false] {
            let turns = try #require(VoiceTurns(words(dialogue, apart: 8, pauses: pauses)))
            let first = turns.voices[0]
            #expect(turns.voices.map { $0 == first ? 0 : 1 } == dialogue)
            #expect(SpeakerSureness.areTwo(turns))
            #expect(turns.runs(in: 4..<10) == [4..<6, 6..<9, 9..<10])
            #expect(turns.runs(in: 0..<dialogue.count).allSatisfy { SpeakerSureness.isSure(turns, $0) })
        }
    }

    @Test("one voice is not taken for two")
    func alone() {
        let turns = VoiceTurns(words(dialogue, apart: 0))
        #expect(turns.map { SpeakerSureness.areTwo($0) } != true)
    }

    @Test("a word or two is no ground to look for two voices")
    func few() {
        #expect(VoiceTurns([]) == nil)
        #expect(VoiceTurns(words([0, 1], apart: 5)) == nil)
    }
}
