package import Model

internal import Audio

/// A few seconds of one channel, to be heard once more.
package struct SoundPart: Hashable, Sendable, Codable {
    /// Seconds before and after what is asked for: engines put words a little earlier or later than each other.
    package static let context = 1.0

    /// The channel's place in the recording, from 0.
    let channel: Int
    /// Every stretch of speech that shares a moment with it is heard, and heard whole: cut words are misheard.
    let span: Span

    /// - Parameter span: seconds from the recording's first sample.
    package init(around span: Span, channel: Int) {
        self.channel = channel
        self.span = Span(start: span.start - Self.context, end: span.end + Self.context)
    }

    func takesIn(_ segment: SpeechSegment) -> Bool { segment.channel == channel && segment.span.overlaps(span) }
}
