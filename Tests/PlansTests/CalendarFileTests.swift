import Foundation
import Model
import Testing

@testable import Plans

@Suite("Working calendars")
struct CalendarFileTests {
    private func found(_ text: String) -> [String] {
        CalendarFile(text, path: "CN.yaml").problems.map { "\($0.place.line) \($0.message.key)" }
    }

    @Test("the one that ships has the working days of 2026 as the State Council's notice gives them")
    func shipped() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let calendar = try CalendarFile(fileAt: root.appending(path: "calendars/CN.yaml").path).goodCalendar()
        let days = (1...12).map { month in
            let period = Period(.month, of: LocalDate(year: 2026, month: month, day: 1)!)
            return calendar.workingDays(in: period.first..<period.end)
        }
        #expect(days == [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
        #expect(calendar.country == "CN")
        let (first, end) = (try #require(LocalDate("2026-01-01")), try #require(LocalDate("2027-01-02")))
        #expect(calendar.isProvisional(in: first..<end))
        #expect(!calendar.isProvisional(in: first..<end.adding(days: -1)))
    }

    @Test("what is wrong is said with its line, all at once")
    func wrong() {
        #expect(
            found(
                """
                calendar: China
                format: 2
                years:
                  next: {source: x}
                  2026:
                    off: [2026-01-01..2025-01-03, 2025-12-31, holiday, 2026-02-01..2026-02-02..2026-02-03]
                    worked: [2026-03-01]
                """) == [
                    "1 calendar.badCountry", "2 calendar.unknownFormat", "4 calendar.badYear", "6 document.missingKey",
                    "6 calendar.badDays", "6 calendar.badDays", "6 calendar.badDays", "6 calendar.badDays",
                ])
        #expect(
            found(
                """
                calendar: CN
                format: 1
                years:
                  2026: {source: x, off: [2026-01-01..2026-01-03], worked: [2026-01-03]}
                """) == ["4 calendar.dayTwice"])
        #expect(found("calendar: CN") == ["1 document.missingKey", "1 document.missingKey"])
    }

    @Test("one that is wrong is not used")
    func refused() throws {
        #expect(throws: PlanError.self) { try CalendarFile("calendar: CN", path: "CN.yaml").goodCalendar() }
    }
}
