/// How much someone was there over some days, and what was complained of.
package struct StrainFacts: Hashable, Sendable {
    /// Days with hours.
    package var days: Int
    /// Worked on them, in hundredths of an hour.
    package var hours: Int
    /// Days of the feed `attendance` without hours.
    package var absences: Int
    /// Filed against them.
    package var complaints: Int

    package init(days: Int = 0, hours: Int = 0, absences: Int = 0, complaints: Int = 0) {
        self.days = days
        self.hours = hours
        self.absences = absences
        self.complaints = complaints
    }
}
