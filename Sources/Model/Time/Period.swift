/// The days that a score is made over: a day, an ISO week, a month or a quarter. Half-open.
package struct Period: Hashable, Sendable, Comparable, CustomStringConvertible {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case day, week, month, quarter
    }

    package let kind: Kind
    /// Its first day.
    package let first: LocalDate
    /// The first day after it.
    package let end: LocalDate

    /// The period of that kind in which a day lies.
    package init(_ kind: Kind, of date: LocalDate) {
        self.kind = kind
        switch kind {
        case .day:
            first = date
            end = date.adding(days: 1)
        case .week:
            first = date.adding(days: 1 - date.weekday)
            end = first.adding(days: 7)
        case .month:
            first = date.adding(days: 1 - date.day)
            end = first.adding(months: 1)
        case .quarter:
            let month = date.adding(days: 1 - date.day)
            first = month.adding(months: -((month.month - 1) % 3))
            end = first.adding(months: 3)
        }
    }

    /// Reads `2026-02-14`, `2026-W07`, `2026-02` or `2026-Q1`; nil for anything else.
    package init?(_ text: String) {
        if let date = LocalDate(text) {
            self.init(.day, of: date)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts[0].count == 4 else { return nil }
        let (year, rest) = (parts[0], parts[1])
        let number = Int(rest.drop { $0 == "W" || $0 == "Q" })
        // No kind has more in a year than weeks; what is far beyond could not be counted on with.
        guard let number, (1...53).contains(number), let newYear = LocalDate("\(year)-01-01") else { return nil }
        switch rest.first {
        case "W": self.init(.week, of: newYear.adding(days: 4 - newYear.weekday + 7 * (number - 1)))
        case "Q": self.init(.quarter, of: newYear.adding(months: 3 * (number - 1)))
        default: self.init(.month, of: newYear.adding(months: number - 1))
        }
        // Nothing else is its name: neither a week 54 nor a month 2.
        guard description == text else { return nil }
    }

    package func contains(_ date: LocalDate) -> Bool { first <= date && date < end }

    /// The one of the same kind before it.
    package var previous: Period { Period(kind, of: first.adding(days: -1)) }
    /// The one of the same kind after it.
    package var next: Period { Period(kind, of: end) }

    /// Its days in order.
    package var dates: [LocalDate] { (first.dayNumber..<end.dayNumber).map { LocalDate(dayNumber: $0) } }

    package static func < (left: Period, right: Period) -> Bool {
        (left.first, left.end) < (right.first, right.end)
    }

    package var description: String {
        switch kind {
        case .day: return first.description
        case .week:
            let (year, week) = first.isoWeek
            let start = LocalDate(year: year, month: 1, day: 1) ?? first
            return "\(start.description.prefix(4))-W\(week < 10 ? "0" : "")\(week)"
        case .month: return String(first.description.prefix(7))
        case .quarter: return "\(first.description.prefix(4))-Q\((first.month + 2) / 3)"
        }
    }
}
