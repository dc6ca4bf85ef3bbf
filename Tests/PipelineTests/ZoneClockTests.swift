import Foundation
import Model
import Testing

@testable import Pipeline

@Suite("The clocks of a zone")
struct ZoneClockTests {
    private static let zones = [
        "Asia/Shanghai", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe", "Europe/London", "Asia/Urumqi",
        "America/St_Johns", "Pacific/Apia",
    ]

    @Test("give every half hour of a year the instant that Foundation gives it", arguments: zones)
    func instants(name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let clock = ZoneClock(zone)
        let start = try #require(LocalDate("2026-01-01"))
        for day in (0..<365).map({ start.adding(days: $0) }) {
            for second in stride(from: 0, to: 86_400, by: 1800) {
                let parts = DateComponents(
                    year: day.year, month: day.month, day: day.day, hour: second / 3600, minute: second / 60 % 60)
                let expected = try #require(calendar.date(from: parts)).timeIntervalSince1970
                let instant = clock.instant(of: day, second: second)
                guard Double(instant) != expected else { continue }
                Issue.record("\(name) \(day) \(second): \(instant), Foundation has \(expected)")
            }
        }
    }

    @Test("give every instant of a year the day that Foundation gives it", arguments: zones)
    func days(name: String) throws {
        let clock = try #require(ZoneClock(name))
        for hour in 0..<8760 {
            let microseconds = (1_767_225_600 + Int64(hour) * 3600) * 1_000_000 - 1
            let expected = try #require(ZonedTime(microseconds: microseconds, zone: name)).localDay
            #expect(clock.day(of: microseconds) == expected)
        }
    }

    @Test("are none of a zone that nobody knows")
    func unknown() { #expect(ZoneClock("Asia/Nowhere") == nil) }
}
