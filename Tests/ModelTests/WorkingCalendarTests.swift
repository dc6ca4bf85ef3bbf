import Testing

@testable import Model

@Suite("Working days")
struct WorkingCalendarTests {
    /// 2026 by the State Council's notice of 4 November 2025.
    static let china2026 = WorkingCalendar(
        country: "CN",
        years: [
            2026: WorkingCalendar.Year(
                off: days([
                    ("2026-01-01", 3), ("2026-02-15", 9), ("2026-04-04", 3), ("2026-05-01", 5), ("2026-06-19", 3),
                    ("2026-09-25", 3), ("2026-10-01", 7),
                ]),
                worked: days([
                    ("2026-01-04", 1), ("2026-02-14", 1), ("2026-02-28", 1), ("2026-05-09", 1), ("2026-09-20", 1),
                    ("2026-10-10", 1),
                ]), source: "国务院办公厅关于2026年部分节假日安排的通知")
        ])

    private static func days(_ runs: [(first: String, count: Int)]) -> Set<LocalDate> {
        Set(runs.flatMap { run in (0..<run.count).compactMap { LocalDate(run.first)?.adding(days: $0) } })
    }

    @Test("days off and weekends that are worked in exchange give the months of 2026 in China their working days")
    func china() throws {
        let counts = try (1...12).map { month in
            let period = Period(.month, of: try #require(LocalDate(year: 2026, month: month, day: 1)))
            return Self.china2026.workingDays(in: period.first..<period.end)
        }
        #expect(counts == [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
        #expect(counts.reduce(0, +) == 248)
    }

    @Test("of a year of which nothing is known, weekdays are worked, and that is said to be provisional")
    func unknown() throws {
        let may = try #require(Period("2027-05"))
        #expect(Self.china2026.workingDays(in: may.first..<may.end) == 21)
        #expect(Self.china2026.isProvisional(in: may.first..<may.end))
        let newYear = try #require(Period("2026-W53"))
        #expect(Self.china2026.isProvisional(in: newYear.first..<newYear.end), "its last days are in 2027")
        let february = try #require(Period("2026-02"))
        #expect(!Self.china2026.isProvisional(in: february.first..<february.end))
    }
}
