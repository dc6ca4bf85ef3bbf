/// On which days people of a country work.
package struct WorkingCalendar: Hashable, Sendable {
    /// What the authorities have said of one year.
    package struct Year: Hashable, Sendable {
        /// Days off, weekends that are off anyway among them or not.
        package let off: Set<LocalDate>
        /// Days of weekends that are worked in exchange.
        package let worked: Set<LocalDate>
        /// Where that is written.
        package let source: String
        /// Whether days may still be moved.
        package let isProvisional: Bool

        package init(off: Set<LocalDate>, worked: Set<LocalDate>, source: String, isProvisional: Bool = false) {
            self.off = off
            self.worked = worked
            self.source = source
            self.isProvisional = isProvisional
        }
    }

    /// ISO 3166-1 code of the country, such as `CN`.
    package let country: String
    package let years: [Int: Year]

    package init(country: String, years: [Int: Year]) {
        self.country = country
        self.years = years
    }

    /// Of a year of which nothing is known, Monday to Friday.
    package func isWorkingDay(_ date: LocalDate) -> Bool {
        let year = years[date.year]
        if year?.worked.contains(date) ?? false { return true }
        return date.weekday <= 5 && !(year?.off.contains(date) ?? false)
    }

    /// How many days of a half-open range are worked.
    package func workingDays(in range: Range<LocalDate>) -> Int {
        (range.lowerBound.dayNumber..<range.upperBound.dayNumber).count { isWorkingDay(LocalDate(dayNumber: $0)) }
    }

    /// Whether the days of a range may still change: their years are unknown or provisional.
    package func isProvisional(in range: Range<LocalDate>) -> Bool {
        guard !range.isEmpty else { return false }
        return (range.lowerBound.year...range.upperBound.adding(days: -1).year).contains {
            years[$0]?.isProvisional ?? true
        }
    }
}
