internal import Model

/// The zones of the generated company's branches, by their rules of today: a later release of the tz tables must not move
/// what was generated.
enum OfficeZone: String, Hashable, Sendable {
    case shanghai = "Asia/Shanghai"
    case urumqi = "Asia/Urumqi"
    case london = "Europe/London"

    /// Microseconds since 1970 UTC of a second of the day, from 08:00 on: clocks change at night.
    func microseconds(_ date: LocalDate, second: Int) -> Int64 {
        (Int64(date.dayNumber) * 86_400 + Int64(second - offset(on: date))) * 1_000_000
    }

    private func offset(on date: LocalDate) -> Int {
        switch self {
        case .shanghai: 8 * 3600
        case .urumqi: 6 * 3600
        case .london: Self.isSummer(date) ? 3600 : 0
        }
    }

    /// From the last Sunday of March to the one of October.
    private static func isSummer(_ date: LocalDate) -> Bool {
        switch date.month {
        case 4...9: true
        case 3: date.day >= lastSunday(of: date)
        case 10: date.day < lastSunday(of: date)
        default: false
        }
    }

    /// Both months have 31 days.
    private static func lastSunday(of date: LocalDate) -> Int {
        31 - date.adding(days: 31 - date.day).weekday % 7
    }
}
