package import Foundation

/// A moment with the zone in which people read it.
package struct ZonedTime: Hashable, Sendable, Codable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    package let microseconds: Int64
    /// IANA name of the zone, such as `Asia/Shanghai`.
    package let zone: String

    /// Nil where the zone is not known to the system's tz tables.
    package init?(microseconds: Int64, zone: String) {
        guard TimeZone(identifier: zone) != nil else { return nil }
        self.microseconds = microseconds
        self.zone = zone
    }

    package init?(_ date: Date, zone: String) {
        self.init(microseconds: Int64((date.timeIntervalSince1970 * 1_000_000).rounded()), zone: zone)
    }

    package var date: Date { Date(timeIntervalSince1970: Double(microseconds) / 1_000_000) }

    /// The day in the zone.
    package var localDay: LocalDate { LocalDate(dayNumber: local.days) }

    /// The date in the zone, as `2026-02-14`.
    package var localDate: String { localDay.description }

    /// The wall-clock time in the zone, as `09:30`.
    package var localClock: String { String(localTime.prefix(5)) }

    /// The same with its seconds, as `09:30:05`.
    package var localTime: String {
        let second = local.second
        return [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined(separator: ":")
    }

    /// Seconds since the midnight of the zone.
    package var localSecond: Int { local.second }

    /// Days since 1970-01-01 and seconds of the day as the zone counts them.
    private var local: (days: Int, second: Int) {
        let offset = TimeZone(identifier: zone)?.secondsFromGMT(for: date) ?? 0
        let seconds = Int((microseconds - (microseconds % 1_000_000 + 1_000_000) % 1_000_000) / 1_000_000) + offset
        let second = (seconds % 86_400 + 86_400) % 86_400
        return ((seconds - second) / 86_400, second)
    }

    /// ISO 8601 in UTC with milliseconds, as `2026-02-14T09:30:00.000Z`.
    package var utcText: String { Self.utcText(microseconds: microseconds) }

    /// ISO 8601 in UTC with milliseconds of an instant in microseconds, which are cut off.
    package static func utcText(microseconds: Int64) -> String { UTCText.milliseconds(microseconds) }
}
