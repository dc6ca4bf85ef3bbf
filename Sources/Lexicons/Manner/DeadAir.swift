import Model

/// Stretches in which nobody speaks.
enum DeadAir {
    /// Those longer than so many seconds, in order: after somebody has spoken, to the end of the call. What is before the
    /// first word may be ringing, and is nobody's silence.
    static func stretches(between voices: [Span], until end: Double, longerThan seconds: Double) -> [Span] {
        let speech = Span.joined(voices, within: 0)
        let starts = speech.dropFirst().map(\.start) + [end]
        return zip(speech, starts).map { Span(start: $0.end, end: $1) }.filter { $0.length > seconds }
    }
}
