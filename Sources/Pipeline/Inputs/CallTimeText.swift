internal import Foundation
internal import Model

/// A local time as call lists write it: `2026-11-23T09:30:00`, `2026-11-23 09:30`, with `Z` or an offset `+08:00`
/// where the list has one.
struct CallTimeText {
    private let day: LocalDate
    /// Of the day, as its clock shows it.
    private let second: Int
    /// East of Greenwich; nil where the text names no offset.
    let offsetSeconds: Int?

    /// Nil where the text is no such time, or names a date or time that does not exist.
    init?(_ text: String) {
        var scanner = TimeScanner(text)
        guard let year = scanner.number(4), scanner.take("-") != nil, let month = scanner.number(2),
            scanner.take("-") != nil, let day = scanner.number(2), scanner.take("T ") != nil,
            let hour = scanner.number(2), scanner.take(":") != nil, let minute = scanner.number(2)
        else { return nil }
        var second = 0
        if scanner.take(":") != nil {
            guard let number = scanner.number(2) else { return nil }
            second = number
            if scanner.take(".") != nil, !(1...6).contains(scanner.digits()) { return nil }
        }
        let offset: Int?
        switch scanner.take("Z+-") {
        case nil: offset = nil
        case "Z": offset = 0
        case let sign:
            guard let hours = scanner.number(2) else { return nil }
            _ = scanner.take(":")
            guard let minutes = scanner.number(2) else { return nil }
            offset = (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
        }
        guard scanner.isAtEnd else { return nil }
        self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second, offset: offset)
    }

    /// A time that was taken apart already; nil where there is no such date or time.
    init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, offset: Int? = nil) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
            let day = LocalDate(year: year, month: month, day: day)
        else { return nil }
        self.day = day
        self.second = hour * 3600 + minute * 60 + second
        offsetSeconds = offset
    }

    /// No place on earth is further from Greenwich.
    private static let mostOffset = 18 * 3600

    /// The instant, in microseconds since 1970 UTC: by the text's own offset, else by the clock. A time that a clock
    /// change leaves out is moved forward; of one that happens twice the first is taken.
    func microseconds(by clock: ZoneClock) -> Int64? {
        guard let offsetSeconds else { return Int64(clock.instant(of: day, second: second)) * 1_000_000 }
        guard abs(offsetSeconds) <= Self.mostOffset else { return nil }
        return Int64(day.dayNumber * 86_400 + second - offsetSeconds) * 1_000_000
    }

    /// The same, by the clocks of a zone.
    func date(in zone: TimeZone) -> Date? {
        microseconds(by: ZoneClock(zone)).map { Date(timeIntervalSince1970: Double($0 / 1_000_000)) }
    }
}
