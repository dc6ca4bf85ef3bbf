import Foundation
import Model
import Testing

@testable import Audio

@Suite("Speech activity")
struct SpeechActivityTests {
    private func speech(_ samples: [Float]) throws -> [Span] {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [samples], rate: 8000)
        return try SoundAnalysis.facts(of: SoundSource(path: path)).channels[0].speech
    }

    /// A minute stands for ten: the detector's state settles within seconds. `scripts/test --all` hears ten.
    private static let seconds = ProcessInfo.processInfo.environment["FAIRDIAL_THOROUGH"] == nil ? 60.0 : 600.0

    @Test("silence is not speech")
    func silence() throws {
        #expect(try speech([Float](repeating: 0, count: Int(Self.seconds) * 8000)).isEmpty)
    }

    @Test("line noise is not speech, faint or loud", arguments: [Float(0.002), 0.02, 0.2])
    func noise(level: Float) throws {
        #expect(try speech(Signals.noise(seconds: Self.seconds, rate: 8000, level: level)).isEmpty)
    }

    @Test(
        "a ringing tone is not speech, in any country",
        arguments: [(440.0, 480.0, 2.0, 4.0), (450, 450, 1, 4), (425, 425, 1, 4), (400, 450, 0.4, 0.2)])
    func ringing(first: Double, second: Double, on: Double, off: Double) throws {
        #expect(try speech(Signals.ringing(first, second, on: on, off: off, seconds: Self.seconds)).isEmpty)
    }

    @Test("mains hum and beeps are not speech")
    func beeps() throws {
        #expect(try speech(Signals.tone(50, seconds: 20, rate: 8000, level: 0.1)).isEmpty)
        var keys: [Float] = []
        for key in 0..<10 {
            let low = Signals.tone(697 + 40 * Double(key), seconds: 0.15, rate: 8000, level: 0.2)
            let high = Signals.tone(1209 + 60 * Double(key), seconds: 0.15, rate: 8000, level: 0.2)
            keys += zip(low, high).map { $0 + $1 }
            keys += [Float](repeating: 0, count: 8000)
        }
        #expect(try speech(keys).isEmpty)
    }

    @Test("the speech of the samples is found, at most 20 s at a time, never overlapping")
    func samples() throws {
        let facts = try SoundAnalysis.facts(of: SoundSource(path: "\(SharedSound.samples)/en-07-clean.flac"))
        for channel in facts.channels {
            #expect(!channel.speech.isEmpty)
            #expect(channel.speech.allSatisfy { $0.length <= 20 })
            for (one, next) in zip(channel.speech, channel.speech.dropFirst()) { #expect(one.end <= next.start) }
        }
    }

    @Test("a silent customer's channel holds no speech where the reference has none")
    func referenceTurns() throws {
        let facts = try SoundAnalysis.facts(of: SoundSource(path: "\(SharedSound.samples)/en-01-threats.wav"))
        // The customer of this sample speaks for less than 15 of 44 seconds, over a noisy line.
        #expect(facts.channels[1].speech.reduce(0) { $0 + $1.length } < 20)
        #expect(facts.channels[0].speech.reduce(0) { $0 + $1.length } > 20)
    }

    @Test("the same sound on two channels is found out; two speakers are not taken for one")
    func likeness() throws {
        func facts(_ file: String) throws -> SoundFacts {
            try SoundAnalysis.facts(of: SoundSource(path: "\(SharedSound.samples)/\(file)"))
        }
        #expect(try facts("en-14-sheriff.w64").channelsAreAlike)
        #expect(try !facts("en-05-disclosure.wav").channelsAreAlike)
        #expect(try facts("en-05-disclosure.wav").overlapSeconds < 2)
    }

    @Test("the segments hand out exactly the samples of their stretch")
    func segments() throws {
        let source = SoundSource(path: "\(SharedSound.samples)/en-05-disclosure.wav")
        let facts = try SoundAnalysis.facts(of: source)
        var handed: [Int: [Span]] = [:]
        try SpeechSegments.read(source, facts: facts) { segment in
            handed[segment.channel, default: []].append(segment.span)
            #expect(abs(Double(segment.samples.count) / 16_000 - segment.span.length) < 0.01)
        }
        for (number, channel) in facts.channels.enumerated() { #expect(handed[number] == channel.speech) }
    }

    @Test("real prompts, digits and sentences are kept whole", .enabled(if: SharedSound.exists, "no shared sound here"))
    func realSpeech() throws {
        for folder in ["prompts-en", "digits-en", "read-en", "read-zh"] {
            var all = 0.0
            var kept = 0.0
            let files = try FileManager.default.contentsOfDirectory(atPath: "\(SharedSound.root)/\(folder)").sorted()
            for file in files.enumerated().filter({ $0.offset.isMultiple(of: 4) }).map(\.element) {
                let facts = try SoundAnalysis.facts(of: SoundSource(path: "\(SharedSound.root)/\(folder)/\(file)"))
                let speech = facts.channels[0].speech.reduce(0) { $0 + $1.length }
                #expect(speech > 0, "\(file) has no speech")
                all += facts.durationSeconds
                kept += speech
            }
            #expect(kept > 0.85 * all, "\(folder): \(kept) of \(all) s kept")
        }
    }
}
