import Foundation
import Model
import Testing

@testable import Audio

@Suite("Sound that ends before its time")
struct CutSoundTests {
    /// The samples' bytes up to the middle, in a folder of their own.
    private func half(_ folder: Folder, _ path: String) throws -> String {
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let half = folder.file("half-\((path as NSString).lastPathComponent)")
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: half))
        return half
    }

    @Test(
        "a recording cut in half is read as far as it goes and marked incomplete",
        arguments: [
            "en-01-threats.wav", "en-02-lawsuit.wav", "en-03-arrest.aiff", "en-04-abuse.opus", "en-05-disclosure.wav",
            "en-06-private-payment.wav", "en-07-clean.flac", "en-08-near-misses.ogg", "en-11-credit.wav",
            "en-12-harassment.au", "en-13-angry-customer.caf", "en-14-sheriff.w64",
        ])
    func cut(file: String) throws {
        let folder = try Folder()
        let whole = "\(SharedSound.samples)/\(file)"
        let length = try SoundAnalysis.facts(of: SoundSource(path: whole)).durationSeconds
        let facts = try SoundAnalysis.facts(of: SoundSource(path: try half(folder, whole)))
        #expect(facts.incomplete != nil)
        #expect((length * 0.2...length * 0.75).contains(facts.durationSeconds))
    }

    @Test("what a cut CAF should hold and holds is told in bytes of sound")
    func cutCAF() throws {
        let folder = try Folder()
        let path = try half(folder, "\(SharedSound.samples)/en-13-angry-customer.caf")
        let facts = try SoundAnalysis.facts(of: SoundSource(path: path))
        #expect(facts.incomplete?.arguments["promised"] == "575448")
        let seconds = Double(facts.incomplete?.arguments["found"] ?? "").map { $0 / 16_000 }
        #expect(seconds == facts.durationSeconds)
    }

    @Test(
        "RF64, and MP3 whose head tells its length, are marked too",
        arguments: [("a.rf64", Int32(0x220002)), ("a.mp3", 0x230082)])
    func written(name: String, format: Int32) throws {
        let folder = try Folder()
        try write(folder.file(name), format: format)
        #expect(try SoundAnalysis.facts(of: SoundSource(path: folder.file(name))).incomplete == nil)
        let facts = try SoundAnalysis.facts(of: SoundSource(path: try half(folder, folder.file(name))))
        #expect(facts.incomplete != nil)
        #expect(facts.durationSeconds < 3)
    }

    @Test("an MP3 that does not tell its length cannot be found out")
    func bareMP3() throws {
        let folder = try Folder()
        let path = try half(folder, "\(SharedSound.samples)/en-10-clean.mp3")
        #expect(try SoundAnalysis.facts(of: SoundSource(path: path)).incomplete == nil)
    }

    @Test("an MP3 whose bit rate varies is read to its end although it does not tell its length")
    func bareVariableMP3() throws {
        let folder = try Folder()
        let output = try SoundOutput(folder.file("a.mp3"), format: 0x23_0082, channels: 1)
        // The first frames are of the lowest rate there is, or of the highest: a guess from them is wrong.
        let samples = Signals.noise(seconds: 2, rate: 16_000, level: 0.5) + [Float](repeating: 0, count: 64_000)
        try output.write(samples, frames: samples.count)
        try output.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.mp3")))
        let tag = try #require(bytes.range(of: Data("Xing".utf8)) ?? bytes.range(of: Data("Info".utf8)))
        bytes.replaceSubrange(tag, with: [0, 0, 0, 0])
        try bytes.write(to: URL(fileURLWithPath: folder.file("a.mp3")))
        let facts = try SoundAnalysis.facts(of: SoundSource(path: folder.file("a.mp3")))
        #expect(abs(facts.durationSeconds - 6) < 0.2)
        #expect(facts.incomplete == nil)
    }

    @Test("a finished recording without a sample is none, whatever stands behind it")
    func emptyWithList() throws {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [[]], rate: 8000)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes += Data("LIST".utf8) + [0, 0x20, 0, 0] + Data(repeating: 0x41, count: 0x2000)
        bytes.replaceSubrange(4..<8, with: withUnsafeBytes(of: UInt32(bytes.count - 8).littleEndian) { Array($0) })
        try bytes.write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: SoundError.self) { try SoundAnalysis.facts(of: SoundSource(path: path)) }
        #expect(error?.reason == .tooShort)
    }

    private func write(_ path: String, format: Int32) throws {
        let output = try SoundOutput(path, format: format, channels: 1)
        let samples = Signals.noise(seconds: 4, rate: 16_000, level: 0.3)
        try output.write(samples, frames: samples.count)
        try output.close()
    }
}
