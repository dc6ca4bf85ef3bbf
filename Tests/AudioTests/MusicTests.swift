import Foundation
import Model
import SpeechlessSounds
import Testing

@testable import Audio

@Suite("Music and other sound without speech")
struct MusicTests {
    private static let rate = 16_000

    @Test("nothing that a line carries while nobody speaks is speech", arguments: SpeechlessSound.allCases)
    func speechless(sound: SpeechlessSound) throws {
        let folder = try Folder()
        let facts = try SoundAnalysis.facts(of: sound.recorded(in: folder.path))
        #expect(abs(facts.durationSeconds - SpeechlessSound.seconds) < 0.1)
        #expect(facts.channels[0].speech.isEmpty)
    }

    @Test("of music alone all but its first and last moments is found")
    func stretches() throws {
        let stretches = watched(try music(seconds: 30)).stretches
        #expect(stretches.reduce(0) { $0 + $1.length } > 28, "\(stretches)")
    }

    @Test("no sample call holds music", arguments: ["en-05-disclosure.wav", "en-11-credit.wav", "zh-02-clean.opus"])
    func voices(file: String) throws {
        for channel in try channels(file) { #expect(watched(channel).stretches.isEmpty) }
    }

    @Test("speech that follows music at once is kept, and the music is dropped")
    func afterMusic() throws {
        let spoken = try Array(channels("en-07-clean.flac")[0].prefix(20 * Self.rate))
        let before = 20.0
        let alone = try facts(spoken).voiced
        let found = try facts(music(seconds: before) + spoken).voiced
        let kept = found.reduce(0) { $0 + max(0, $1.end - max($1.start, before)) }
        #expect(kept > 0.9 * alone.reduce(0) { $0 + $1.length }, "\(found) of \(alone)")
        #expect(found.reduce(0) { $0 + max(0, min($1.end, before) - $1.start) } < 0.5, "\(found)")
    }

    @Test("a voice over music that is 20 dB softer is kept")
    func overMusic() throws {
        let spoken = try channels("en-07-clean.flac")[0]
        let voice = loudness(spoken)
        let behind = try music(seconds: Double(spoken.count) / Double(Self.rate) + 1)
        let gain = voice / loudness(behind) / 10
        let mixed = zip(spoken, behind).map { $0 + gain * $1 }
        let (alone, found) = (try facts(spoken).voiced, try facts(mixed).voiced)
        let kept = alone.reduce(0) { sum, span in
            sum + found.reduce(0) { $0 + max(0, min($1.end, span.end) - max($1.start, span.start)) }
        }
        #expect(kept > 0.9 * alone.reduce(0) { $0 + $1.length }, "\(found) of \(alone)")
    }

    @Test("a stretch loses what is music, its energy in proportion, and rests too short for a word")
    func without() {
        let run = VoicedRun(span: Span(start: 10, end: 20), energy: 100, samples: 1000)
        #expect(run.without([Span(start: 0, end: 10), Span(start: 20, end: 30)]).map(\.span) == [run.span])
        let rests = run.without([Span(start: 5, end: 12), Span(start: 12.2, end: 15)])
        #expect(rests.map(\.span) == [Span(start: 15, end: 20)])
        #expect(rests.map(\.energy) == [50])
        #expect(rests.map(\.samples) == [500])
        #expect(run.without([Span(start: 0, end: 30)]).isEmpty)
    }

    private func music(seconds: Double) throws -> [Float] {
        // Each sample twice: what that adds lies over a telephone's band.
        try SpeechlessSound.heldStrings.samples(seconds: seconds).flatMap { [$0, $0] }
    }

    private func watched(_ samples: [Float]) -> MusicWatch {
        var watch = MusicWatch()
        let frame = VoiceDetector.frameLength
        for start in stride(from: 0, through: samples.count - frame, by: frame) {
            watch.take(samples[start..<start + frame])
        }
        return watch
    }

    /// Every channel at 16,000 samples a second.
    private func channels(_ file: String) throws -> [[Float]] {
        let stream = try SoundStream(SoundSource(path: "\(SharedSound.samples)/\(file)"))
        var channels = [[Float]](repeating: [], count: stream.file.channelCount)
        while let block = try stream.next() {
            for (channel, samples) in block.enumerated() { channels[channel] += samples }
        }
        return channels
    }

    private func facts(_ samples: [Float]) throws -> ChannelFacts {
        let folder = try Folder()
        return try SoundAnalysis.facts(of: SoundSource(path: folder.wav("a.wav", [samples], rate: Self.rate))).channels[
            0]
    }

    private func loudness(_ samples: [Float]) -> Float {
        (samples.reduce(0) { $0 + $1 * $1 } / Float(samples.count)).squareRoot()
    }
}
