package import Model

/// Hours of the day in which a receiver is left alone; they may lie over midnight. What comes then waits for their end.
package struct QuietTime: Hashable, Sendable {
    /// Minutes of the day, the first that is quiet.
    package let from: Int
    /// The first that is not.
    package let until: Int
    /// IANA name of the zone in which they are counted.
    package let zone: String
    /// Rules whose alerts do not wait.
    package let passes: Set<AlertRuleID>

    /// Nil where both ends are the same or outside the day, or the zone is not known.
    package init?(from: Int, until: Int, zone: String, passes: Set<AlertRuleID> = []) {
        guard from != until, (0..<1440).contains(from), (0..<1440).contains(until),
            ZonedTime(microseconds: 0, zone: zone) != nil
        else { return nil }
        self.from = from
        self.until = until
        self.zone = zone
        self.passes = passes
    }

    /// Whether it is quiet at an instant, microseconds since 1970 UTC.
    package func contains(_ instant: Int64) -> Bool {
        guard let minute = minute(instant) else { return false }
        return from < until ? (from..<until).contains(minute) : minute >= from || minute < until
    }

    private func minute(_ instant: Int64) -> Int? {
        guard let clock = ZonedTime(microseconds: instant, zone: zone)?.localClock else { return nil }
        return Self.minutes(of: clock)
    }

    /// Reads `08:30`; nil for anything else.
    package static func minutes(of clock: String) -> Int? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 2], let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }

    /// As it is written: `08:30`.
    package static func clock(_ minutes: Int) -> String {
        "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
    }
}
