internal import Audio
internal import Model

/// Stretches of one channel as one sound, and the way back from its seconds to the recording's. Whisper looks at half a
/// minute however little is said in it, so that stretches together cost hardly more than one of them.
struct JoinedSound {
    /// Seconds of silence between two stretches.
    private static let pause = 0.3
    /// Seconds of a sound: what Whisper looks at, and a little less.
    static let longest = 28.0

    let segments: [SpeechSegment]
    /// At 16,000 samples a second, −1…1.
    let samples: [Float]
    /// Where each stretch begins, in seconds from the first sample.
    private let starts: [Double]

    init(_ segments: [SpeechSegment]) {
        self.segments = segments
        let rate = Double(SpeechSegment.sampleRate)
        let silence = [Float](repeating: 0, count: Int(Self.pause * rate))
        var samples: [Float] = []
        var starts: [Double] = []
        for segment in segments {
            if !starts.isEmpty { samples += silence }
            starts.append(Double(samples.count) / rate)
            samples += segment.samples
        }
        self.samples = samples
        self.starts = starts
    }

    /// All stretches in as few sounds as their order allows.
    static func packed(_ segments: [SpeechSegment]) -> [JoinedSound] {
        segments.reduce(into: [[SpeechSegment]]()) { rows, segment in
            let length = (rows.last ?? []).reduce(segment.span.length) { $0 + $1.span.length + pause }
            if rows.isEmpty || length > longest { rows.append([]) }
            rows[rows.count - 1].append(segment)
        }.map { JoinedSound($0) }
    }

    /// The stretch that lies at a second of the sound, or before the pause that does.
    func segment(at second: Double) -> Int { max(0, (starts.firstIndex { $0 > second } ?? starts.count) - 1) }

    /// A second of the sound as a second of the recording, within the stretch.
    func recorded(_ second: Double, in segment: Int) -> Double {
        let span = segments[segment].span
        return min(max(span.start + second - starts[segment], span.start), span.end)
    }

    /// Where speech was detected, in seconds of the sound: from the first stretch to the last.
    var voice: Span {
        guard let first = segments.first, let last = segments.last, let start = starts.last else {
            return Span(start: 0, end: 0)
        }
        return Span(start: first.voice.start - first.span.start, end: start + last.voice.end - last.span.start)
    }
}
