import Foundation
import Model
import Seeds
import Testing

@testable import Audio

@Suite("Sound in several files")
struct PartsTests {
    private static let rate = 8000

    /// Two channels of six seconds: noise bursts that take turns.
    private static let call: [[Float]] = [turns(of: 0), turns(of: 1)]

    private static func turns(of channel: Int) -> [Float] {
        var samples: [Float] = []
        for second in 0..<6 {
            let level: Float = second % 2 == channel ? 0.3 : 0.001
            samples += Signals.noise(seconds: 1, rate: rate, level: level, seed: UInt64(second * 2 + channel + 1))
        }
        return samples
    }

    /// The call cut before these frames.
    private func files(_ folder: Folder, cuts: [Int]) throws -> [SoundSource] {
        let bounds = [0] + cuts + [Self.call[0].count]
        return try zip(bounds, bounds.dropFirst()).enumerated().map { number, bounds in
            let pieces: [[Float]] = Self.call.map { Array($0[bounds.0..<bounds.1]) }
            return SoundSource(path: try folder.wav("part-\(number).wav", pieces, rate: Self.rate))
        }
    }

    private func joined(_ files: [SoundSource]) -> SoundSource {
        SoundSource(path: files[0].path, continuations: Array(files.dropFirst()))
    }

    @Test(
        "wherever a call is cut, all that is measured on its files is what is measured on the whole", arguments: 1...20)
    func cutAnywhere(seed: UInt64) throws {
        let folder = try Folder()
        let whole = try SoundAnalysis.facts(
            of: SoundSource(path: try folder.wav("whole.wav", Self.call, rate: Self.rate)))
        var dice = SplitMix64(seed: seed)
        let cuts = Set((0..<Int.random(in: 1...4, using: &dice)).map { _ in Int.random(in: 1..<48_000, using: &dice) })
            .sorted()
        let facts = try SoundAnalysis.facts(of: joined(try files(folder, cuts: cuts)))
        #expect(facts.channels == whole.channels)
        #expect(facts.durationSeconds == whole.durationSeconds)
        #expect(facts.overlapSeconds == whole.overlapSeconds)
        #expect(facts.incomplete == nil)
        #expect(whole.fileSeconds == nil)
        let bounds = [0] + cuts + [48_000]
        #expect(facts.fileSeconds == zip(bounds, bounds.dropFirst()).map { Double($1 - $0) / 8000 })
    }

    @Test("what is handed to an engine, and what a browser plays, goes on over the cut")
    func samples() throws {
        let folder = try Folder()
        let source = joined(try files(folder, cuts: [20_001]))
        let facts = try SoundAnalysis.facts(of: source)
        var seconds = 0.0
        try SpeechSegments.read(source, facts: facts) { seconds += Double($0.samples.count) / 16_000 }
        let wanted = facts.channels.flatMap(\.speech).reduce(0) { $0 + $1.length }
        #expect(abs(seconds - wanted) < 0.01)
        let path = folder.file("whole.wav")
        try SoundWriter.writeWAV16k(source, to: path)
        #expect(abs(try SoundAnalysis.facts(of: SoundSource(path: path)).durationSeconds - 6) < 0.001)
    }

    @Test("files of another rate or number of channels are refused, with both named")
    func unlike() throws {
        let folder = try Folder()
        let first = SoundSource(path: try folder.wav("a.wav", Self.call, rate: 8000))
        for other in [
            try folder.wav("mono.wav", [Self.call[0]], rate: 8000), try folder.wav("fast.wav", Self.call, rate: 16_000),
        ] {
            let error = #expect(throws: SoundError.self) {
                try SoundAnalysis.facts(of: joined([first, SoundSource(path: other)]))
            }
            #expect(error?.reason == .codingNotRead)
            #expect(error?.message.arguments["path"] == other)
            #expect(error?.message.arguments["first"] == first.path)
        }
    }

    @Test("a cut file makes the call incomplete, one without a sample adds nothing, one that is no sound is named")
    func broken() throws {
        let folder = try Folder()
        let parts = try files(folder, cuts: [16_000, 32_000])
        let empty = SoundSource(path: try folder.wav("empty.wav", [[], []], rate: Self.rate))
        let facts = try SoundAnalysis.facts(of: joined([parts[0], empty, parts[1], parts[2]]))
        #expect(facts.durationSeconds == 6)
        #expect(facts.fileSeconds == [2, 0, 2, 2])
        let cut = try Data(contentsOf: URL(fileURLWithPath: parts[1].path)).prefix(20_000)
        try cut.write(to: URL(fileURLWithPath: parts[1].path))
        #expect(try SoundAnalysis.facts(of: joined(parts)).incomplete != nil)
        let error = #expect(throws: SoundError.self) {
            try SoundAnalysis.facts(of: joined([parts[0], SoundSource(path: folder.file("none.wav"))]))
        }
        #expect(error?.reason == .notReadable)
    }
}
