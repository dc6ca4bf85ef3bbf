import Foundation
import Testing

@testable import Model

@Suite("Moments in a zone")
struct ZonedTimeTests {
    @Test(
        "a moment is read in the day and clock of its zone, however that was changed",
        arguments: [
            ("2026-02-28T16:30:00Z", "Asia/Shanghai", "2026-03-01", "00:30:00"),
            ("2026-02-28T16:30:00Z", "Europe/London", "2026-02-28", "16:30:00"),
            ("2026-02-28T16:30:00Z", "Asia/Urumqi", "2026-02-28", "22:30:00"),
            ("1988-07-01T15:30:05Z", "Asia/Shanghai", "1988-07-02", "00:30:05"),
            ("2026-03-08T07:30:00Z", "America/New_York", "2026-03-08", "03:30:00"),
            ("2026-11-01T06:30:00Z", "America/New_York", "2026-11-01", "01:30:00"),
            ("2026-04-23T22:00:00Z", "Africa/Cairo", "2026-04-24", "01:00:00"),
            ("2026-04-05T13:00:00Z", "Australia/Lord_Howe", "2026-04-05", "23:30:00"),
            ("1969-12-31T23:59:59Z", "Europe/London", "1970-01-01", "00:59:59"),
        ])
    func local(instant: String, zone: String, day: String, clock: String) throws {
        let date = try #require(try? Date(instant, strategy: .iso8601))
        let time = try #require(ZonedTime(date, zone: zone))
        #expect(time.localDate == day)
        #expect(time.localDay.description == day)
        #expect(time.localTime == clock)
        #expect(time.localClock == clock.prefix(5))
    }

    @Test("it is the day and clock that Foundation's calendar gives, before 1970 and between whole seconds too")
    func asFoundation() throws {
        for zone in ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata"] {
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = try #require(TimeZone(identifier: zone))
            for step in -400..<1200 {
                let time = try #require(
                    ZonedTime(microseconds: Int64(step) * 1_234_567_891_011 + 999_999, zone: zone))
                let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: time.date)
                let text = String(
                    format: "%04d-%02d-%02d %02d:%02d:%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0,
                    parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0)
                #expect("\(time.localDate) \(time.localTime)" == text)
            }
        }
    }
}
