internal import Foundation

/// A local time as call lists write it: `2026-11-23T09:30:00`, `2026-11-23 09:30`, with `Z` or an offset `+08:00`
/// where the list has one.
struct CallTimeText {
    private let components: DateComponents
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
        guard hour < 24, minute < 60, second < 60 else { return nil }
        components = DateComponents(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        guard Self.exists(components) else { return nil }
        switch scanner.take("Z+-") {
        case nil: offsetSeconds = nil
        case "Z": offsetSeconds = 0
        case let sign:
            guard let hours = scanner.number(2) else { return nil }
            _ = scanner.take(":")
            guard let minutes = scanner.number(2) else { return nil }
            offsetSeconds = (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
        }
        guard scanner.isAtEnd else { return nil }
    }

    /// A time that was taken apart already, without an offset; nil where there is no such date or time.
    init?(_ components: DateComponents) {
        guard let hour = components.hour, let minute = components.minute, let second = components.second,
            hour < 24, minute < 60, second < 60, Self.exists(components)
        else { return nil }
        self.components = components
        offsetSeconds = nil
    }

    private static func exists(_ components: DateComponents) -> Bool {
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = .gmt
        return components.isValidDate(in: gregorian)
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
