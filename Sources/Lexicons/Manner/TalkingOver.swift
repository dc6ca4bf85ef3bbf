import Model

/// Stretches in which one speaker has begun while the other one was speaking.
enum TalkingOver {
    /// A pause shorter than this, in seconds, is none: where the detector of speech cuts.
    static let pause = 0.5
    /// Whoever begins sooner after the other, in seconds, could not yet hear that the other speaks.
    static let reaction = 0.3

    /// From the moment at which `own` begins until either is silent; those longer than so many seconds.
    static func stretches(of own: [Span], over other: [Span], longerThan seconds: Double) -> [Span] {
        let others = Span.joined(other, within: pause)
        return Span.joined(own, within: pause).compactMap { turn in
            let index = others.partitioningIndex { $0.end > turn.start }
            guard index < others.count, others[index].start + reaction <= turn.start else { return nil }
            let both = Span(start: turn.start, end: min(turn.end, others[index].end))
            return both.length > seconds ? both : nil
        }
    }
}
