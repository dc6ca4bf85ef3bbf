import Foundation
import Testing

@testable import Model

@Suite("Days")
struct LocalDateTests {
    @Test(
        "months are added in one step, and a day that the month lacks becomes its last",
        arguments: [
            ("2026-01-15", 1, "2026-02-15"), ("2026-01-15", 3, "2026-04-15"),
            ("2026-01-31", 1, "2026-02-28"), ("2026-01-31", 3, "2026-04-30"),
            ("2025-11-30", 1, "2025-12-30"), ("2025-11-30", 3, "2026-02-28"),
            ("2027-11-30", 1, "2027-12-30"), ("2027-11-30", 3, "2028-02-29"),
            ("2024-02-29", 1, "2024-03-29"), ("2024-02-29", 3, "2024-05-29"),
            ("2024-02-29", 36, "2027-02-28"), ("2024-02-29", 48, "2028-02-29"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-01-01", -13, "2024-12-01"),
        ])
    func months(from: String, months: Int, to: String) throws {
        let date = try #require(LocalDate(from))
        #expect(date.adding(months: months).description == to)
    }

    @Test(
        "weeks are those of ISO 8601, whose year may be another than the date's",
        arguments: [
            ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1), ("2026-12-31", 2026, 53), ("2027-01-03", 2026, 53),
            ("2027-01-04", 2027, 1), ("2024-12-30", 2025, 1),
        ])
    func weeks(date: String, year: Int, week: Int) throws {
        let found = try #require(LocalDate(date)).isoWeek
        #expect(found.year == year && found.week == week)
    }

    @Test("every day of eight centuries is what the Gregorian calendar says")
    func everyDay() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let first = try #require(LocalDate("1600-01-01"))
        for number in stride(from: first.dayNumber, to: first.dayNumber + 800 * 365, by: 17) {
            let date = LocalDate(dayNumber: number)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
            #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day)
            #expect(date.weekday == (((parts.weekday ?? 0) + 5) % 7) + 1)
            #expect(LocalDate(date.description) == date)
        }
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-2-1", "26-02-01", "2026-02-01T", "", "2026/02/01", "２０２６-02-01",
    ])
    func whatIsNoDayIsRefused(text: String) { #expect(LocalDate(text) == nil) }
}

@Suite("Periods")
struct PeriodTests {
    @Test(
        "a period is read and written by its name, and is half-open",
        arguments: [
            ("2026-02-14", "2026-02-14", "2026-02-15"), ("2026-W07", "2026-02-09", "2026-02-16"),
            ("2026-W53", "2026-12-28", "2027-01-04"), ("2025-W01", "2024-12-30", "2025-01-06"),
            ("2026-02", "2026-02-01", "2026-03-01"), ("2026-12", "2026-12-01", "2027-01-01"),
            ("2026-Q1", "2026-01-01", "2026-04-01"), ("2026-Q4", "2026-10-01", "2027-01-01"),
        ])
    func names(name: String, first: String, end: String) throws {
        let period = try #require(Period(name))
        #expect(period.first.description == first)
        #expect(period.end.description == end)
        #expect(period.description == name)
        #expect(period.next.previous == period)
        #expect(period.dates.allSatisfy { period.contains($0) && Period(period.kind, of: $0) == period })
    }

    @Test(arguments: [
        "2025-W53", "2026-W54", "2026-W00", "2026-W7", "2026-13", "2026-Q5", "2026-2", "2026-9223372036854775807",
        "2026-W9223372036854775807", "2026-W-9", "2026", "heute", "",
    ])
    func whatIsNoPeriodIsRefused(text: String) { #expect(Period(text) == nil) }
}
