/// A stretch of days on which a value is over its line.
package struct Crossing: Hashable, Sendable {
    /// The day on which it was raised.
    package let since: LocalDate
    /// The first day on which it is over; nil while it lasts.
    package let until: LocalDate?
    /// What was met on the first day, such as `79.50`; nil where there is no number.
    package let value: String?

    package init(since: LocalDate, until: LocalDate? = nil, value: String? = nil) {
        self.since = since
        self.until = until
        self.value = value
    }

    /// Whether both share a day: then they are the same crossing, seen before and after a correction.
    func overlaps(_ other: Crossing) -> Bool {
        let begins = max(since, other.since)
        return (until.map { begins < $0 } ?? true) && (other.until.map { begins < $0 } ?? true)
    }
}
