internal import Model

/// Tells words that were said from words that an engine put where no speech was detected.
struct VoiceCheck {
    /// Seconds that a word may lie beside detected speech: the soft sounds at the edge of "to" or "is" are not
    /// detected, and engines are a few hundredths of a second off.
    static let tolerance = 0.1

    private let voiced: [[Span]]

    init(_ facts: SoundFacts) { voiced = facts.channels.map(\.voiced) }

    /// Whether speech was detected on that channel at that time, or close by.
    func isSpoken(_ span: Span, channel: Int) -> Bool {
        guard voiced.indices.contains(channel) else { return isSpoken(span) }
        return Self.isSpoken(span, in: voiced[channel])
    }

    /// Whether speech was detected on any channel at that time, or close by.
    func isSpoken(_ span: Span) -> Bool { voiced.contains { Self.isSpoken(span, in: $0) } }

    private static func isSpoken(_ span: Span, in voiced: [Span]) -> Bool {
        let wide = Span(start: span.start - tolerance, end: span.end + tolerance)
        return voiced.contains { $0.overlaps(wide) }
    }
}
