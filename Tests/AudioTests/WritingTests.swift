import Foundation
import Model
import Testing

@testable import Audio

@Suite("Writing sound")
struct WritingTests {
    private let source = SoundSource(path: "\(SharedSound.samples)/en-05-disclosure.wav")

    @Test("what is decoded for browsers and engines keeps its length and channels")
    func lengths() throws {
        let folder = try Folder()
        let length = try SoundAnalysis.facts(of: source).durationSeconds
        try SoundWriter.writeWAV16k(source, to: folder.file("out.wav"))
        let written = try SoundAnalysis.facts(of: SoundSource(path: folder.file("out.wav")))
        #expect(written.sampleRate == 16_000)
        #expect(written.channels.count == 2)
        #expect(abs(written.durationSeconds - length) < 0.01)
        try SoundWriter.writeMP3(source, to: folder.file("out.mp3"))
        let clip = try SoundAnalysis.facts(of: SoundSource(path: folder.file("out.mp3")))
        #expect(abs(clip.durationSeconds - length) < 0.2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["out.mp3", "out.wav"])
    }

    @Test("a recording is never written onto itself, under whatever name")
    func ontoItself() throws {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [Signals.noise(seconds: 1, rate: 8000, level: 0.3)], rate: 8000)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        try FileManager.default.createSymbolicLink(atPath: folder.file("soft.wav"), withDestinationPath: path)
        try FileManager.default.linkItem(atPath: path, toPath: folder.file("hard.wav"))
        for target in ["a.wav", "soft.wav", "hard.wav"] {
            let error = #expect(throws: SoundError.self) {
                try SoundWriter.writeWAV16k(SoundSource(path: path), to: folder.file(target))
            }
            #expect(error?.message.key == "audio.writtenOntoItself")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }

    @Test("what fails leaves the old file as it was, and nothing beside it")
    func failure() throws {
        let folder = try Folder()
        try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file("out.wav")))
        #expect(throws: SoundError.self) {
            try SoundWriter.writeWAV16k(
                SoundSource(path: "\(SharedSound.samples)/en-16-broken.wav"), to: folder.file("out.wav"))
        }
        #expect(try String(contentsOfFile: folder.file("out.wav"), encoding: .utf8) == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.wav"])
        let error = #expect(throws: SoundError.self) {
            try SoundWriter.writeWAV16k(source, to: folder.file("none/out.wav"))
        }
        #expect(error?.message.arguments["path"] == folder.file("none/out.wav"))
    }

    @Test("a disk that is full only at the end is noticed", arguments: [Int32(0x010002), 0x230082])
    func fullDisk(format: Int32) {
        let error = #expect(throws: SoundError.self) {
            let output = try SoundOutput("/dev/full", format: format, channels: 1)
            // So few that an encoder holds them all back.
            if format == 0x230082 { try output.write([0.1, 0.2, 0.3], frames: 3) }
            try output.close()
        }
        #expect(error?.message.key == "audio.notWritten")
    }

    @Test("a device is written to and never replaced")
    func device() throws {
        try SoundWriter.writeWAV16k(source, to: "/dev/null")
        #expect(FileKind.of("/dev/null") == .other)
    }

    @Test("a clip of three channels lets all three be heard")
    func threeChannels() throws {
        let folder = try Folder()
        let silence = [Float](repeating: 0, count: 16_000)
        let path = try folder.wav(
            "a.wav", [silence, silence, Signals.tone(400, seconds: 2, rate: 8000)], rate: 8000)
        try SoundWriter.writeMP3(SoundSource(path: path), to: folder.file("out.mp3"))
        let clip = try SoundAnalysis.facts(of: SoundSource(path: folder.file("out.mp3")))
        #expect((clip.channels[0].peaks.max() ?? 0) > 100)
    }
}
