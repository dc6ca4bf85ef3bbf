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

    @Test(
        "a recording cut in half is read as far as it goes and marked incomplete",
        arguments: [
            "en-05-disclosure.wav", "en-07-clean.flac", "en-08-near-misses.ogg", "en-04-abuse.opus",
            "en-03-arrest.aiff",
        ])
    func cut(file: String) throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: "\(SharedSound.samples)/\(file)"))
        let folder = try Folder()
        let path = folder.file(file)
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
        let length = try SoundAnalysis.facts(of: SoundSource(path: "\(SharedSound.samples)/\(file)")).durationSeconds
        do {
            let facts = try SoundAnalysis.facts(of: SoundSource(path: path))
            #expect(facts.incomplete != nil)
            #expect(facts.durationSeconds < length * 0.75)
        } catch {
            // libsndfile may refuse a cut container as a whole; it is then set aside, never scored as clean.
            #expect(error.reason == .codingNotRead || error.reason == .tooShort)
        }
    }

    @Test("a recorder that died and left sizes of 0 is read to the end")
    func sizesOfZero() throws {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [Signals.noise(seconds: 2, rate: 8000, level: 0.3)], rate: 8000)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes.replaceSubrange(4..<8, with: [0, 0, 0, 0])
        bytes.replaceSubrange(40..<44, with: [0, 0, 0, 0])
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(abs(try SoundAnalysis.facts(of: SoundSource(path: path)).durationSeconds - 2) < 0.01)
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
}
