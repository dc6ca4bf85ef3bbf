internal import Foundation

/// A local time as call lists write it: `2026-11-23T09:30:00`, `2026-11-23 09:30`, with `Z` or an offset `+08:00`
/// where the list has one.
struct CallTimeText {
    private let components: DateComponents
    /// East of Greenwich; nil where the text names no offset.
    let offsetSeconds: Int?

    /// Nil where the text is no such time, or names a date or time that does not exist.
    init?(_ text: String) {
        // A regular expression literal cannot be shared between threads, so it lives where it is used.
        let form =
            /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?/
        guard let match = text.wholeMatch(of: form)?.output else { return nil }
        let numbers = [match.1, match.2, match.3, match.4, match.5, match.6 ?? "0"].compactMap { Int($0) }
        guard
            numbers.count == 6, numbers[3] < 24, numbers[4] < 60, numbers[5] < 60
        else { return nil }
        components = DateComponents(
            year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4],
            second: numbers[5])
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = .gmt
        guard components.isValidDate(in: gregorian) else { return nil }
        if match.7 != nil {
            offsetSeconds = 0
        } else if let sign = match.8, let hours = match.9.flatMap({ Int($0) }),
            let minutes = match.10.flatMap({ Int($0) })
        {
            offsetSeconds = (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
        } else {
            offsetSeconds = nil
        }
    }

    /// The instant: by the text's own offset, else by the zone. A time that a clock change leaves out is moved
    /// forward; of one that happens twice the first is taken.
    func date(in zone: TimeZone) -> Date? {
        var calendar = Calendar(identifier: .gregorian)
        if let offsetSeconds {
            guard let fixed = TimeZone(secondsFromGMT: offsetSeconds) else { return nil }
            calendar.timeZone = fixed
        } else {
            calendar.timeZone = zone
        }
        return calendar.date(from: components)
    }
}
