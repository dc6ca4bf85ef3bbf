import Model

/// The hours in which calls may begin on the day of one of them.
struct PermittedHours {
    private let hours: [Rule.Contact.Hours]
    private let all: [Rule.Contact.Hours]
    private let clock: ZonedTime

    init(_ all: [Rule.Contact.Hours], at clock: ZonedTime) {
        self.all = all
        self.clock = clock
        hours = Self.hours(all, on: clock.localDay)
    }

    /// `08:00-12:00,13:00-22:00`; empty where nobody may be called on that day.
    var written: String { hours.map(\.clock).joined(separator: ",") }

    /// Whether the call begins within them.
    var isInside: Bool { window != nil }

    private var window: Rule.Contact.Hours? { Self.window(hours, clock) }

    /// Seconds for which a call of that length goes on after the hours in which it began; nil where it does not.
    func overrun(after seconds: Double) -> Double? {
        // A transcript may claim any length; what goes on for more than a year is none.
        guard (0..<31_536_000).contains(seconds), let window,
            let end = ZonedTime(microseconds: clock.microseconds + Int64(seconds * 1_000_000), zone: clock.zone),
            Self.window(Self.hours(all, on: end.localDay), end) == nil
        else { return nil }
        let days = end.localDay.dayNumber - clock.localDay.dayNumber
        let over = days * 86_400 + end.secondOfDay - window.until * 60
        return over > 0 ? Double(over) : nil
    }

    private static func hours(_ all: [Rule.Contact.Hours], on day: LocalDate) -> [Rule.Contact.Hours] {
        all.filter { $0.weekdays.contains(day.weekday) }.sorted { $0.from < $1.from }
    }

    private static func window(_ hours: [Rule.Contact.Hours], _ clock: ZonedTime) -> Rule.Contact.Hours? {
        let second = clock.secondOfDay
        return hours.first { $0.from * 60 <= second && second < $0.until * 60 }
    }
}
