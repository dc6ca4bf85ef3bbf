import Foundation
import Model
import Testing

@testable import Audio

@Suite("Bad sound is told from good, with its reason")
struct BadSoundTests {
    private func reason(_ bytes: Data, name: String = "a.wav") throws -> UnscoredReason? {
        let folder = try Folder()
        let path = folder.file(name)
        try bytes.write(to: URL(fileURLWithPath: path))
        do {
            _ = try SoundAnalysis.facts(of: SoundSource(path: path))
            return nil
        } catch { return error.reason }
    }

    @Test("a text named .wav is not audio, an empty file is empty, an unknown coding is not read")
    func kinds() throws {
        #expect(try reason(Data("Dear collector, please find attached".utf8)) == .notAudio)
        #expect(try reason(Data()) == .empty)
        #expect(try reason(Data("#!AMR\n\u{4}\u{12}".utf8), name: "a.amr") == .codingNotRead)
        #expect(try reason(Data("RIFF\u{10}\u{0}\u{0}\u{0}WAVEfmt broken".utf8)) == .codingNotRead)
    }

    @Test("a name alone makes no sound of a text", arguments: ["a.au", "a.snd", "a.gsm", "a.mp3", "a.flac", "a.ogg"])
    func names(name: String) throws {
        let text = String(repeating: "Dear collector, please find attached the call. ", count: 200)
        #expect(try reason(Data(text.utf8), name: name) == .notAudio)
    }

    @Test("a missing file is not readable")
    func missing() {
        let error = #expect(throws: SoundError.self) { try SoundAnalysis.facts(of: SoundSource(path: "/none/a.wav")) }
        #expect(error?.reason == .notReadable)
    }

    @Test("no samples, one sample and less than a word are too short", arguments: [0, 1, 700])
    func short(samples: Int) throws {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [[Float](repeating: 0.1, count: samples)], rate: 8000)
        let error = #expect(throws: SoundError.self) { try SoundAnalysis.facts(of: SoundSource(path: path)) }
        #expect(error?.reason == .tooShort)
    }

    @Test("clipping is counted in runs, one high sample is not clipping")
    func clipping() throws {
        let folder = try Folder()
        var samples = [Float](repeating: 0, count: 8000)
        samples[10] = 1
        for place in 100..<110 { samples[place] = 1 }
        let facts = try SoundAnalysis.facts(of: SoundSource(path: try folder.wav("a.wav", [samples], rate: 8000)))
        #expect(facts.channels[0].clippedSamples == 10)
    }

    @Test("a pipe and a folder are refused at once, by whatever name", .timeLimit(.minutes(10)))
    func noFiles() throws {
        let folder = try Folder()
        try #require(mkfifo(folder.file("pipe.wav"), 0o600) == 0)
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link.wav"), withDestinationPath: folder.file("pipe.wav"))
        for path in [folder.file("pipe.wav"), folder.file("link.wav"), folder.path] {
            let error = #expect(throws: SoundError.self) { try SoundAnalysis.facts(of: SoundSource(path: path)) }
            #expect(error?.reason == .notReadable)
            #expect(error?.message.key == "audio.notFile")
        }
    }

    @Test("rates that no telephone has are refused by name", arguments: [4000, 384_000])
    func rates(rate: Int) throws {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [Signals.tone(300, seconds: 0.5, rate: rate)], rate: rate)
        for _ in 0..<20 {
            let error = #expect(throws: SoundError.self) { try SoundAnalysis.facts(of: SoundSource(path: path)) }
            #expect(error?.reason == .codingNotRead)
            #expect(error?.message.arguments["found"] == "\(rate)")
        }
    }

    @Test(
        "floats that are no sound are silence or full scale, and what is measured of them can be written",
        arguments: [Float.nan, .infinity, -.infinity, 1e30, -1e30])
    func floats(value: Float) throws {
        let folder = try Folder()
        var samples = Signals.noise(seconds: 1, rate: 8000, level: 0.1)
        for place in stride(from: 100, to: samples.count, by: 7) { samples[place] = value }
        let path = try folder.floatWAV("a.wav", samples, rate: 8000)
        let facts = try SoundAnalysis.facts(of: SoundSource(path: path))
        #expect(facts.channels[0].loudnessDecibels <= 0)
        #expect(throws: Never.self) { try JSONEncoder().encode(facts) }
    }

    @Test("a constant is silence, at whatever level", arguments: [Float(0), 0.001, 0.5, -1])
    func constant(level: Float) throws {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [[Float](repeating: level, count: 16_000)], rate: 8000)
        let facts = try SoundAnalysis.facts(of: SoundSource(path: path))
        #expect(facts.channels[0].speech.isEmpty)
        #expect(facts.channels[0].silenceSeconds == facts.durationSeconds)
    }

    @Test("sound at full scale throughout is measured, and all of it counted as clipping")
    func fullScale() throws {
        let folder = try Folder()
        let square = (0..<16_000).map { $0 / 20 % 2 == 0 ? Float(1) : -1 }
        let facts = try SoundAnalysis.facts(of: SoundSource(path: try folder.wav("a.wav", [square], rate: 8000)))
        #expect(facts.channels[0].clippedSamples == 16_000)
        #expect(facts.channels[0].loudnessDecibels > -0.1)
    }

    @Test("eight channels at 192 kHz are measured, each for itself")
    func manyChannels() throws {
        let folder = try Folder()
        let channels = (1...8).map { Signals.tone(100 * Double($0), seconds: 0.2, rate: 192_000) }
        let facts = try SoundAnalysis.facts(of: SoundSource(path: try folder.wav("a.wav", channels, rate: 192_000)))
        #expect(facts.channels.count == 8)
        #expect(facts.durationSeconds == 0.2)
        #expect(!facts.channelsAreAlike)
    }

    @Test("a channel that is silent throughout stays a channel, with nothing in it")
    func silentChannel() throws {
        let folder = try Folder()
        let noise = Signals.noise(seconds: 2, rate: 8000, level: 0.3)
        let path = try folder.wav("a.wav", [noise, [Float](repeating: 0, count: noise.count)], rate: 8000)
        let facts = try SoundAnalysis.facts(of: SoundSource(path: path))
        #expect(facts.channels.count == 2)
        #expect(!facts.channelsAreAlike)
        #expect(facts.channels[1].loudnessDecibels == -100)
        #expect(facts.channels[1].speech.isEmpty && facts.channels[1].silenceSeconds == 2)
    }
}
