import Foundation
import Model
import Testing

@testable import Audio

@Suite("Tones beside speech")
struct ToneTests {
    private static let rate = 16_000

    /// A stretch of real speech without what is kept around it.
    private func speech() throws -> [Float] {
        let source = SoundSource(path: "\(SharedSound.samples)/en-07-clean.flac")
        let facts = try SoundAnalysis.facts(of: source)
        let channel = try #require(facts.channels.indices.first { !facts.channels[$0].voiced.isEmpty })
        let place = try #require(facts.channels[channel].voiced.firstIndex { $0.length > 2 })
        var samples: [Float] = []
        try SpeechSegments.read(source, facts: facts) { segment in
            guard segment.channel == channel, segment.span == facts.channels[channel].speech[place] else { return }
            let before = facts.channels[channel].voiced[place].start - segment.span.start
            samples = Array(segment.samples.dropFirst(Int(before * Double(Self.rate))))
        }
        return samples
    }

    private func facts(_ samples: [Float]) throws -> ChannelFacts {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [samples], rate: Self.rate)
        return try SoundAnalysis.facts(of: SoundSource(path: path)).channels[0]
    }

    @Test(
        "speech that follows ringing at once is kept, and the ringing is dropped",
        arguments: [
            (440.0, 480.0, 2.0, 4.0, 2.0, 0.2), (425, 425, 1, 4, 1, 0.2), (400, 450, 0.4, 0.2, 3, 0.2),
            (440, 480, 2, 4, 2, 0.0), (1000, 1000, 0.8, 1, 0.8, 0.1),
        ])
    func ringing(first: Double, second: Double, on: Double, off: Double, length: Double, gap: Double) throws {
        let ring = Signals.ringing(first, second, on: on, off: off, seconds: length, rate: Self.rate)
        let spoken = try speech()
        let alone = try facts(spoken).voiced.reduce(0) { $0 + $1.length }
        let start = length + gap
        let found = try facts(ring + [Float](repeating: 0, count: Int(gap * Double(Self.rate))) + spoken)
        let kept = found.voiced.reduce(0) { $0 + max(0, $1.end - max($1.start, start)) }
        #expect(kept > 0.9 * alone, "\(kept) of \(alone) s kept")
        let before = found.voiced.reduce(0) { $0 + max(0, min($1.end, start) - $1.start) }
        // One short ring at most.
        #expect(before <= 0.45, "\(before) s of ringing taken for speech: \(found.voiced)")
    }

    @Test("an hour of music is remembered no longer than a stretch")
    func memory() {
        var activity = SpeechActivity()
        let second = Signals.noise(seconds: 1, rate: Self.rate, level: 0.3)
        var most = 0
        for number in 0..<120 {
            // Noise that swells and fades ten times a second never pauses long enough to end a stretch.
            let music = second.enumerated().map { place, value in
                value * Float(0.6 + 0.4 * sin(Double(number * Self.rate + place) / Double(Self.rate) * 62.8))
            }
            activity.take(music)
            most = max(most, activity.tones.count)
        }
        #expect(most > 100, "the music is no candidate for speech")
        #expect(most < 700)
    }

    @Test("the constant that a cheap card adds to both channels does not make one speaker of two")
    func constant() throws {
        let folder = try Folder()
        func areAlike(_ channels: [[Float]]) throws -> Bool {
            try SoundAnalysis.facts(of: SoundSource(path: try folder.wav("a.wav", channels, rate: 8000)))
                .channelsAreAlike
        }
        let one = Signals.noise(seconds: 2, rate: 8000, level: 0.05, seed: 1).map { $0 + 0.4 }
        let other = Signals.noise(seconds: 2, rate: 8000, level: 0.05, seed: 2).map { $0 + 0.4 }
        #expect(try !areAlike([one, other]))
        #expect(try areAlike([one, one.map { $0 - 0.5 }]))
        let flat = [Float](repeating: 0.4, count: 16_000)
        #expect(try !areAlike([flat, flat]))
        #expect(try !areAlike([flat, one]))
    }
}
