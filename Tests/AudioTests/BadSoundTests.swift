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
}
