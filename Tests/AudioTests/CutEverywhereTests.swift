import Foundation
import Model
import Testing

@testable import Audio

@Suite("Sound that is cut anywhere is refused with a reason or marked incomplete")
struct CutEverywhereTests {
    /// Every byte of the header, a hundred places after it, both sides of where the pages of an Ogg meet, and the end.
    private func places(_ bytes: Data) -> [Int] {
        let head = 200
        let step = max(1, (bytes.count - head) / 100)
        var pages: [Int] = []
        var from = bytes.startIndex
        while let page = bytes.range(of: Data("OggS".utf8), in: from..<bytes.endIndex) {
            pages += [page.lowerBound - 1, page.lowerBound, page.lowerBound + 1]
            from = page.upperBound
        }
        let all = Array(0..<head) + stride(from: head, to: bytes.count, by: step) + pages
        return Set(all + (bytes.count - 3..<bytes.count)).filter { (0..<bytes.count).contains($0) }.sorted()
    }

    @Test("wherever it is cut", arguments: SoundForm.all)
    func everywhere(form: SoundForm) throws {
        let folder = try Folder()
        let bytes = try form.bytes(in: folder)
        let path = folder.file("cut.\(form.suffix)")
        let whole = try SoundAnalysis.facts(of: SoundSource(path: folder.file("whole.\(form.suffix)")))
        #expect(whole.incomplete == nil)
        for place in places(bytes) {
            try bytes.prefix(place).write(to: URL(fileURLWithPath: path))
            do throws(SoundError) {
                let facts = try SoundAnalysis.facts(of: SoundSource(path: path))
                // The last byte of a CAF may be padding.
                let isWhole = facts.durationSeconds == whole.durationSeconds && place == bytes.count - 1
                #expect(facts.incomplete != nil || isWhole, "cut to \(place) of \(bytes.count) bytes")
                #expect(facts.durationSeconds <= whole.durationSeconds)
            } catch {
                let reasons: [UnscoredReason] = place == 0 ? [.empty] : [.notAudio, .codingNotRead, .tooShort]
                #expect(reasons.contains(error.reason), "cut to \(place) bytes: \(error.reason)")
            }
        }
    }

    @Test("a cut behind a header of many words is found too")
    func longHeader() throws {
        let folder = try Folder()
        let whole = try folder.wav("a.wav", [Signals.tone(300, seconds: 1, rate: 8000)], rate: 8000)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
        let words = (0..<200).map { _ in Data("IART".utf8) + [16, 0, 0, 0] + Data("a long name here".utf8) }
        let list = Data("INFO".utf8) + words.reduce(Data(), +)
        let chunk = Data("LIST".utf8) + withUnsafeBytes(of: UInt32(list.count).littleEndian) { Data($0) } + list
        bytes.insert(contentsOf: chunk, at: 36)
        bytes.replaceSubrange(4..<8, with: withUnsafeBytes(of: UInt32(bytes.count - 8).littleEndian) { Data($0) })
        let path = folder.file("b.wav")
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(try SoundAnalysis.facts(of: SoundSource(path: path)).incomplete == nil)
        try bytes.dropLast(4000).write(to: URL(fileURLWithPath: path))
        #expect(try SoundAnalysis.facts(of: SoundSource(path: path)).incomplete != nil)
    }
}
