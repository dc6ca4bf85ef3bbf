internal import Foundation
internal import Model

/// What clocks of one zone show. A file has many moments of few days, so a day's offset is looked up once.
final class ZoneClock {
    private let zone: TimeZone
    /// Seconds east of Greenwich by day of UTC; nil on days on which the clocks change.
    private var offsets: [Int: Int?] = [:]

    init(_ zone: TimeZone) { self.zone = zone }

    /// Nil where the zone is not known to the system's tz tables.
    convenience init?(_ identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.init(zone)
    }

    private static let daySeconds = 86_400

    /// Seconds since 1970 UTC of a local time. One that a clock change leaves out is moved forward; of one that happens
    /// twice the first is taken.
    func instant(of day: LocalDate, second: Int) -> Int {
        let local = day.dayNumber * Self.daySeconds + second
        let before = offset(at: local - Self.daySeconds)
        let after = offset(at: local + Self.daySeconds)
        let (earlier, later) = (local - before, local - after)
        if before == after || offset(at: earlier) == before { return earlier }
        return offset(at: later) == after ? later : earlier
    }

    /// The local day of an instant in microseconds since 1970 UTC.
    func day(of microseconds: Int64) -> LocalDate {
        let seconds = Self.floor(Int(microseconds), by: 1_000_000)
        return LocalDate(dayNumber: Self.floor(seconds + offset(at: seconds), by: Self.daySeconds))
    }

    private func offset(at second: Int) -> Int {
        let day = Self.floor(second, by: Self.daySeconds)
        if let known = offsets[day] { return known ?? lookUp(second) }
        let start = day * Self.daySeconds
        let (first, last) = (lookUp(start), lookUp(start + Self.daySeconds - 1))
        offsets[day] = .some(first == last ? first : nil)
        return first == last ? first : lookUp(second)
    }

    private func lookUp(_ second: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }

    private static func floor(_ number: Int, by divisor: Int) -> Int {
        let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }
}
