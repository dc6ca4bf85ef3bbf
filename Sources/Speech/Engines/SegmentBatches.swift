internal import Audio

/// Gathers the stretches of each channel until there are as many as an engine is best given together.
struct SegmentBatches {
    /// Seconds of a batch: not more, but for a single stretch that is longer.
    let seconds: Double
    private var waiting: [Int: [SpeechSegment]] = [:]

    init(seconds: Double) { self.seconds = seconds }

    /// The batch that is full, where this stretch found no room in it.
    mutating func take(_ segment: SpeechSegment) -> [SpeechSegment]? {
        let gathered = waiting[segment.channel, default: []]
        let sum = gathered.reduce(segment.span.length) { $0 + $1.span.length }
        guard sum > seconds, !gathered.isEmpty else {
            waiting[segment.channel] = gathered + [segment]
            return nil
        }
        waiting[segment.channel] = [segment]
        return gathered
    }

    /// What is left, by channel.
    var rest: [[SpeechSegment]] { waiting.sorted { $0.key < $1.key }.map(\.value) }
}
