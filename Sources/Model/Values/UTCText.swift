/// Instants in UTC, by whole-number arithmetic: a fraction that a Double cannot hold must not
/// come out one millisecond early.
enum UTCText {
    /// ISO 8601 in UTC with milliseconds, as `2026-02-14T09:30:00.000Z`; microseconds are cut off.
    static func milliseconds(_ microseconds: Int64) -> String {
        let (days, inDay) = floorDivide(microseconds, 86_400_000_000)
        let (year, month, day) = civil(fromDays: days)
        let (seconds, fraction) = floorDivide(inDay, 1_000_000)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(padded(seconds / 3600, 2)):"
            + "\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2)).\(padded(fraction / 1000, 3))Z"
    }

    private static func floorDivide(_ number: Int64, _ by: Int64) -> (Int64, Int64) {
        let rest = ((number % by) + by) % by
        return ((number - rest) / by, rest)
    }

    /// Days since 1970-01-01 to the proleptic Gregorian date, counting years from March so that the leap day is last.
    private static func civil(fromDays days: Int64) -> (Int64, Int64, Int64) {
        let (era, dayOfEra) = floorDivide(days + 719_468, 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let civilMonth = month < 10 ? month + 3 : month - 9
        return (yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, dayOfYear - (153 * month + 2) / 5 + 1)
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
