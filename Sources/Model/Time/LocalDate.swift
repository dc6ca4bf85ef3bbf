/// A day as people in some place write it, of the proleptic Gregorian calendar and without a zone: `2026-02-14`.
package struct LocalDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    package let dayNumber: Int

    package init(dayNumber: Int) { self.dayNumber = dayNumber }

    /// Nil where the year is outside 1…9999 or there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        dayNumber = Self.dayNumber(year: year, month: month, day: day)
    }

    /// Reads `2026-02-14`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    package var year: Int { civil.year }
    /// 1…12.
    package var month: Int { civil.month }
    /// 1…31.
    package var day: Int { civil.day }
    /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
    package var weekday: Int { Self.remainder(dayNumber + 3, 7) + 1 }

    /// The year and number of the week of ISO 8601: weeks begin on Monday, week 1 holds the year's first Thursday, and so
    /// its year may be another than the date's.
    package var isoWeek: (year: Int, week: Int) {
        let thursday = adding(days: 4 - weekday)
        let first = Self.dayNumber(year: thursday.year, month: 1, day: 1)
        return (thursday.year, (thursday.dayNumber - first) / 7 + 1)
    }

    package func adding(days: Int) -> LocalDate { LocalDate(dayNumber: dayNumber + days) }

    /// So many months later in one step; a day that the month lacks becomes its last. Two steps may give another day
    /// than one: three months after 31 January is 30 April, by way of February it would be the 28th.
    package func adding(months: Int) -> LocalDate {
        let count = year * 12 + (month - 1) + months
        let (year, month) = (Self.quotient(count, 12), Self.remainder(count, 12) + 1)
        return LocalDate(
            dayNumber: Self.dayNumber(year: year, month: month, day: min(day, Self.days(in: month, of: year))))
    }

    package static func < (left: LocalDate, right: LocalDate) -> Bool { left.dayNumber < right.dayNumber }

    package var description: String {
        let (year, month, day) = civil
        return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    /// How many days a month has.
    package static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Years are counted from March, so that the leap day is their last; 400 of them always have 146,097 days.
    private var civil: (year: Int, month: Int, day: Int) {
        let days = dayNumber + 719_468
        let (era, dayOfEra) = (Self.quotient(days, 146_097), Self.remainder(days, 146_097))
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
    }

    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = (quotient(year, 400), remainder(year, 400))
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func quotient(_ number: Int, _ by: Int) -> Int { (number - remainder(number, by)) / by }

    private static func remainder(_ number: Int, _ by: Int) -> Int { ((number % by) + by) % by }
}
