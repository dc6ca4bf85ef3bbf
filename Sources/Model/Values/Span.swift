/// A stretch of a recording in seconds from its first sample; half-open, `start` ≤ `end`.
package struct Span: Hashable, Sendable, Codable {
    package let start: Double
    package let end: Double

    /// An end before the start is taken as the start.
    package init(start: Double, end: Double) {
        self.start = start
        self.end = max(start, end)
    }

    /// Length in seconds.
    package var length: Double { end - start }

    /// Whether the two share a moment.
    package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    /// What is left of it outside those, which are in order and do not overlap.
    package func without(_ others: [Span]) -> [Span] {
        var (left, from): ([Span], Double) = ([], start)
        for other in others where other.overlaps(self) {
            if other.start > from { left.append(Span(start: from, end: other.start)) }
            from = other.end
        }
        return from < end ? left + [Span(start: from, end: end)] : left
    }

    /// The same stretch, that many seconds later.
    package func later(by seconds: Double) -> Span { Span(start: start + seconds, end: end + seconds) }

    /// The smallest stretch that holds both.
    package func union(_ other: Span) -> Span { Span(start: min(start, other.start), end: max(end, other.end)) }
}
