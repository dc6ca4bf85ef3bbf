import Foundation
import Model
import Testing

@testable import Audio

@Suite("Sound that ffmpeg decodes", .enabled(if: FFmpeg.path != nil, "ffmpeg is not installed here"))
struct ForeignSoundTests {
    /// Two seconds of silence, one of noise, one of silence, in that form.
    private func encoded(_ name: String, in folder: Folder, _ options: [String] = []) async throws -> String {
        let silence = [Float](repeating: 0, count: 16_000)
        let samples = silence + silence + Signals.noise(seconds: 1, rate: 16_000, level: 0.5) + silence
        let wav = try folder.wav("whole.wav", [samples], rate: 16_000)
        let target = folder.file(name)
        let program = try #require(FFmpeg.path)
        try await Sox.run(
            ["-nostdin", "-v", "error", "-i", wav] + options + [target], of: program)
        return target
    }

    private func cut(_ path: String, to share: Double, in folder: Folder) throws -> String {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let target = folder.file("cut-\((path as NSString).lastPathComponent)")
        try bytes.prefix(Int(Double(bytes.count) * share)).write(to: URL(fileURLWithPath: target))
        return target
    }

    @Test(
        "AAC and WMA keep length, and every sound its second",
        arguments: [
            ("a.m4a", []), ("a.mp4", []), ("a.aac", []), ("a.wma", []), ("a.3gp", ["-c:a", "aac"]),
            ("-i a.m4a", []), ("concat:a.m4a", []),
        ] as [(String, [String])])
    func seconds(name: String, options: [String]) async throws {
        let folder = try Folder()
        let path = try await encoded((name as NSString).pathExtension, in: folder, ["-f", Self.form(name)] + options)
        try FileManager.default.moveItem(atPath: path, toPath: folder.file(name))
        let facts = try SoundAnalysis.facts(of: SoundSource(path: folder.file(name)))
        #expect(abs(facts.durationSeconds - 4) < 0.15, "\(facts.durationSeconds)")
        #expect(facts.incomplete == nil)
        let peaks = facts.channels[0].peaks.map { Int($0) }
        #expect(peaks[..<19].allSatisfy { $0 < 30 } && peaks[21..<29].allSatisfy { $0 > 60 })
        #expect(peaks[32...].allSatisfy { $0 < 30 })
    }

    private static func form(_ name: String) -> String {
        ["aac": "adts", "wma": "asf", "3gp": "3gp", "mp4": "mp4"][(name as NSString).pathExtension] ?? "ipod"
    }

    @Test("AMR and G.729 are decoded, 20 and 10 ms a frame")
    func telephone() throws {
        let folder = try Folder()
        let amr = Data("#!AMR\n".utf8) + (0..<150).flatMap { _ in [UInt8(0x3C)] + (0..<31).map { UInt8($0) } }
        try amr.write(to: URL(fileURLWithPath: folder.file("a.amr")))
        #expect(try SoundAnalysis.facts(of: SoundSource(path: folder.file("a.amr"))).durationSeconds == 3)
        let frame: [UInt8] = [0x78, 0x52, 0x80, 0xA0, 0x00, 0xFA, 0xC2, 0x00, 0x07, 0xD6]
        try Data((0..<300).flatMap { _ in frame }).write(to: URL(fileURLWithPath: folder.file("a.g729")))
        let facts = try SoundAnalysis.facts(of: SoundSource(path: folder.file("a.g729")))
        #expect(facts.durationSeconds == 3)
        #expect(facts.coding == "G.729" && facts.sampleRate == 8000)
    }

    @Test("what is cut within a frame is marked with ffmpeg's reason", arguments: ["a.aac", "a.wma", "fast.m4a"])
    func cuts(name: String) async throws {
        let folder = try Folder()
        let options = name == "fast.m4a" ? ["-movflags", "+faststart"] : []
        let whole = try await encoded(name, in: folder, options)
        let facts = try SoundAnalysis.facts(of: SoundSource(path: try cut(whole, to: 0.61, in: folder)))
        #expect(facts.incomplete?.key == "audio.incompleteDecoder")
        #expect(facts.incomplete?.arguments["cause"]?.isEmpty == false)
        #expect((0.5...3.9).contains(facts.durationSeconds))
    }

    @Test("what cannot be decoded is refused with ffmpeg's reason; a text of such a name is no sound")
    func damaged() async throws {
        let folder = try Folder()
        // Its table of frames stands at the end, which is gone.
        let path = try cut(try await encoded("a.m4a", in: folder), to: 0.5, in: folder)
        let error = #expect(throws: SoundError.self) { try SoundAnalysis.facts(of: SoundSource(path: path)) }
        #expect(error?.reason == .codingNotRead)
        #expect(error?.message.arguments["cause"]?.contains("moov atom not found") == true)
        for name in ["b.m4a", "b.aac", "b.wma", "b.g729"] {
            try Data("Dear collector, please find attached".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
            let error = #expect(throws: SoundError.self) {
                try SoundAnalysis.facts(of: SoundSource(path: folder.file(name)))
            }
            #expect(error?.reason == .notAudio)
        }
    }

    @Test("a pass that is given up midway leaves neither process nor pipe")
    func givenUp() async throws {
        let folder = try Folder()
        let path = try await encoded("a.aac", in: folder)
        for _ in 0..<20 { _ = try SoundStream(SoundSource(path: path)).next() }
        let children = try String(contentsOfFile: "/proc/self/task/\(getpid())/children", encoding: .utf8)
        let decoders = children.split(separator: " ").filter { child in
            (try? String(contentsOfFile: "/proc/\(child)/cmdline", encoding: .utf8))?.contains(path) == true
        }
        #expect(decoders.isEmpty)
    }
}
