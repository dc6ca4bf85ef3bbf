internal import Model

/// Speech between two pauses.
struct VoicedRun {
    let span: Span
    /// Sum of squares over its loud frames, and how many samples these are.
    let energy: Double
    let samples: Int

    /// What is left of it beside those stretches; a rest that is too short for a word is left out.
    func without(_ stretches: [Span]) -> [VoicedRun] {
        let inside = stretches.filter(span.overlaps)
        guard !inside.isEmpty else { return [self] }
        let starts = [span.start] + inside.map(\.end)
        let ends = inside.map(\.start) + [span.end]
        return zip(starts, ends).filter { $1 - $0 >= Self.shortestRest }.map(part)
    }

    private func part(from start: Double, to end: Double) -> VoicedRun {
        let share = (end - start) / span.length
        return VoicedRun(
            span: Span(start: start, end: end), energy: energy * share, samples: Int(Double(samples) * share))
    }

    /// Seconds.
    private static let shortestRest = 0.3
}
