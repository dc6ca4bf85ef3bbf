import Foundation
import Model
import Testing

@testable import Audio

@Suite("Sound whose header does not tell its length")
struct UnfinishedSoundTests {
    /// Where the sizes of the file and of its sound stand.
    private func sizes(_ name: String, _ bytes: Data) throws -> [Range<Int>] {
        func behind(_ word: String, _ distance: Int, _ width: Int) throws -> Range<Int> {
            let start = try #require(bytes.range(of: Data(word.utf8))).lowerBound + distance
            return start..<start + width
        }
        return switch name {
        case "AIFF": [4..<8, try behind("SSND", 4, 4)]
        case "AU": [8..<12]
        case "W64": [16..<24, try behind("data", 16, 8)]
        case "CAF": [try behind("data", 4, 8)]
        case "RF64": [20..<28, 28..<36, 36..<44]
        default: [4..<8, try behind("data", 4, 4)]
        }
    }

    /// What is measured of sound in that form with every byte of its sizes as given.
    private func facts(_ name: String, sizes byte: UInt8) throws -> (facts: SoundFacts, seconds: Double) {
        let folder = try Folder()
        let form = try #require(SoundForm.all.first { $0.name == name })
        var bytes = try form.bytes(in: folder)
        for place in try sizes(name, bytes) {
            bytes.replaceSubrange(place, with: Array(repeating: byte, count: place.count))
        }
        let path = folder.file("patched.\(form.suffix)")
        try bytes.write(to: URL(fileURLWithPath: path))
        return (try SoundAnalysis.facts(of: SoundSource(path: path)), form.seconds)
    }

    @Test(
        "a recorder that died and left sizes of 0 is read to the end and marked",
        arguments: ["WAV PCM 16", "WAV mu-law", "WAVEX", "AIFF", "AU", "W64", "CAF", "RF64"])
    func sizesOfZero(name: String) throws {
        let (facts, seconds) = try facts(name, sizes: 0)
        #expect(abs(facts.durationSeconds - seconds) < 0.01)
        #expect(facts.incomplete?.key == "audio.incompleteUnfinished")
    }

    @Test(
        "what was written into a pipe, with the greatest size there is, is read to the end: that is how streams are told",
        arguments: ["WAV PCM 16", "AIFF", "AU", "W64", "CAF"])
    func streams(name: String) throws {
        let (facts, seconds) = try facts(name, sizes: 255)
        #expect(abs(facts.durationSeconds - seconds) < 0.01)
        #expect(facts.incomplete == nil)
    }

    /// What is measured of a second of sound in a WAV that tells those sizes.
    private func wav(file: UInt32, sound: UInt32) throws -> SoundFacts {
        let folder = try Folder()
        let path = try folder.wav("a.wav", [Signals.noise(seconds: 1, rate: 8000, level: 0.3)], rate: 8000)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes.replaceSubrange(4..<8, with: withUnsafeBytes(of: file.littleEndian) { Array($0) })
        bytes.replaceSubrange(40..<44, with: withUnsafeBytes(of: sound.littleEndian) { Array($0) })
        try bytes.write(to: URL(fileURLWithPath: path))
        return try SoundAnalysis.facts(of: SoundSource(path: path))
    }

    @Test("whatever the unfinished header says of the file", arguments: [UInt32(0), 36, .max])
    func fileSizes(size: UInt32) throws {
        let facts = try wav(file: size, sound: 0)
        #expect(facts.durationSeconds == 1)
        #expect(facts.incomplete?.key == "audio.incompleteUnfinished")
    }

    @Test("a header that claims gigabytes is measured by what is there", arguments: [UInt32.max - 1, 1 << 31])
    func gigabytes(claim: UInt32) throws {
        let facts = try wav(file: claim, sound: claim)
        #expect(facts.durationSeconds == 1)
        #expect(facts.incomplete?.arguments["promised"] == "\(claim)")
    }
}
