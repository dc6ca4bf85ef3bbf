import Model
import Testing

@testable import Audio
@testable import Speech

@Suite("Stretches that are heard together")
struct SegmentBatchesTests {
    private func segment(_ start: Double, _ length: Double, channel: Int = 0) -> SpeechSegment {
        let span = Span(start: start, end: start + length)
        return SpeechSegment(
            channel: channel, recordedRate: 8000, span: span, voice: span,
            samples: [Float](repeating: 0, count: Int(length * 16_000)))
    }

    @Test("a batch is full when the next stretch of its channel finds no room")
    func full() {
        var batches = SegmentBatches(seconds: 10)
        #expect(batches.take(segment(0, 6))?.count == nil)
        #expect(batches.take(segment(1, 6, channel: 1))?.count == nil)
        #expect(batches.take(segment(8, 4))?.count == nil)
        #expect(batches.take(segment(20, 1))?.map(\.span.start) == [0, 8])
        #expect(batches.rest.map { $0.map(\.span.start) } == [[20], [1]])
    }

    @Test("an engine that hears stretch by stretch is given each by itself, however long")
    func single() {
        var batches = SegmentBatches(seconds: 0)
        #expect(batches.take(segment(0, 30))?.count == nil)
        #expect(batches.take(segment(40, 1))?.map(\.span.start) == [0])
        #expect(batches.rest.count == 1)
    }

    @Test("a server's sounds hold as many stretches as fit into what it looks at")
    func packed() {
        let sounds = JoinedSound.packed([segment(0, 20), segment(30, 7), segment(40, 1), segment(50, 40)])
        #expect(sounds.map { $0.segments.map(\.span.start) } == [[0, 30], [40], [50]])
        #expect(sounds[0].samples.count == Int(27.3 * 16_000))
        #expect([0, 20.2, 20.4, 27, 99].map(sounds[0].segment) == [0, 0, 1, 1, 1])
        #expect(abs(sounds[0].recorded(21.3, in: 1) - 31) < 0.001)
        #expect(sounds[0].recorded(99, in: 1) == 37)
        #expect(JoinedSound.packed([]).isEmpty)
    }
}
