package import Model

/// The samples of one stretch of speech.
package struct SpeechSegment: Sendable {
    /// Samples a second.
    package static let sampleRate = SoundStream.sampleRate

    /// The channel's place in the recording, from 0.
    package let channel: Int
    /// Samples a second of the recording, before it was brought to `sampleRate`.
    package let recordedRate: Int
    /// Seconds from the recording's first sample.
    package let span: Span
    /// Where in it speech was detected: without the rest that is kept around it.
    package let voice: Span
    /// One channel at 16,000 samples a second, −1…1.
    package let samples: [Float]
}

/// A second pass that hands out the speech that the first one found. Memory holds one stretch a channel. Blocks.
package enum SpeechSegments {
    /// Hands each stretch to `body`, about in order of time; where all channels carry the same sound only the first's.
    ///
    /// - Throws: `SoundError`, and what `body` throws.
    package static func read(
        _ source: SoundSource, facts: SoundFacts, body: (SpeechSegment) throws -> Void
    ) throws {
        let stream = try SoundStream(source)
        let channelCount = facts.channelsAreAlike ? 1 : facts.channels.count
        var cutters = (0..<channelCount).map { SegmentCutter(channel: $0, of: facts) }
        while let block = try stream.next() {
            for channel in cutters.indices { try cutters[channel].take(block[channel], body: body) }
        }
        for channel in cutters.indices { try cutters[channel].finish(body: body) }
    }
}

/// Cuts the stretches of one channel out of its samples.
private struct SegmentCutter {
    let channel: Int
    private let recordedRate: Int
    private var stretches: ArraySlice<(span: Span, voice: Span)>
    private var position = 0
    private var collected: [Float] = []

    init(channel: Int, of facts: SoundFacts) {
        self.channel = channel
        recordedRate = facts.sampleRate
        stretches =
            zip(facts.channels[channel].speech, facts.channels[channel].voiced).map { (span: $0, voice: $1) }[...]
    }

    mutating func take(_ samples: [Float], body: (SpeechSegment) throws -> Void) rethrows {
        let end = position + samples.count
        while let (span, _) = stretches.first {
            let from = Self.sample(span.start)
            let to = Self.sample(span.end)
            guard from < end else { break }
            let low = max(from, position) - position
            let high = min(to, end) - position
            if low < high { collected += samples[low..<high] }
            guard to <= end else { break }
            try hand(body)
        }
        position = end
    }

    mutating func finish(body: (SpeechSegment) throws -> Void) rethrows {
        if !collected.isEmpty { try hand(body) }
    }

    private mutating func hand(_ body: (SpeechSegment) throws -> Void) rethrows {
        guard let (span, voice) = stretches.popFirst() else { return }
        try body(
            SpeechSegment(
                channel: channel, recordedRate: recordedRate, span: span, voice: voice, samples: collected))
        collected = []
    }

    private static func sample(_ seconds: Double) -> Int {
        Int((seconds * Double(SoundStream.sampleRate)).rounded())
    }
}
