/// Instants in UTC, by whole-number arithmetic: a fraction that a Double cannot hold must not
/// come out one millisecond early.
package enum UTCText {
    /// ISO 8601 in UTC with milliseconds, as `2026-02-14T09:30:00.000Z`; microseconds are cut off.
    package static func milliseconds(_ microseconds: Int64) -> String {
        let (days, inDay) = floorDivide(microseconds, 86_400_000_000)
        let (seconds, fraction) = floorDivide(inDay, 1_000_000)
        return
            "\(LocalDate(dayNumber: Int(days)))T\((seconds / 3600).padded(to: 2)):\((seconds / 60 % 60).padded(to: 2)):"
            + "\((seconds % 60).padded(to: 2)).\((fraction / 1000).padded(to: 3))Z"
    }

    private static func floorDivide(_ number: Int64, _ by: Int64) -> (Int64, Int64) {
        let rest = ((number % by) + by) % by
        return ((number - rest) / by, rest)
    }
}
