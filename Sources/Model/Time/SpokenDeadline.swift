/// Reads until when something shall be done, as it is said: `in two hours`, `by five today`, `今天下午四点前`, `24小时内`.
package enum SpokenDeadline {
    /// When something is said, on the clock of the place.
    package struct Moment: Hashable, Sendable {
        package let day: LocalDate
        /// Since the local midnight.
        package let second: Int

        package init(day: LocalDate, second: Int) {
            self.day = day
            self.second = second
        }
    }

    /// Seconds from the moment at which it is said until it is over, on the clock; nil where the text is no deadline, may
    /// be several, or lies in the past.
    ///
    /// - Parameter moment: nil where it is not known; a deadline by the clock cannot be read then.
    package static func seconds(of text: String, saidAt moment: Moment?) -> Int? {
        let plain = SpokenNumber.plain(text)
        if let seconds = ChineseDuration.seconds(plain) ?? EnglishDuration.seconds(plain) { return seconds }
        guard let moment, let when = ChineseClock.time(plain) ?? EnglishClock.time(plain) else { return nil }
        return when.seconds(from: moment)
    }
}

/// A time of some day, as far as it was said.
struct SpokenTime {
    enum Part {
        case night, morning, noon, afternoon, evening

        /// The second of the day at which it ends.
        var end: Int {
            switch self {
            case .night: 6 * 3600
            case .morning, .noon: 12 * 3600
            case .afternoon: 18 * 3600
            case .evening: 24 * 3600
            }
        }
    }

    enum Day {
        /// So many days from today.
        case ahead(Int)
        /// A weekday from 1 for Monday on: the next one, or the one so many weeks from this one.
        case weekday(Int, weeks: Int?)

        func distance(from today: LocalDate) -> Int {
            switch self {
            case .ahead(let days): return days
            case .weekday(let weekday, let weeks?): return weekday - today.weekday + 7 * weeks
            case .weekday(let weekday, nil): return (weekday - today.weekday + 7) % 7
            }
        }
    }

    var day: Day?
    var part: Part?
    var hour: Int?
    var minute = 0

    /// Seconds until then; a day without a time is over with it. Nil where it is past or may be morning or evening.
    func seconds(from moment: SpokenDeadline.Moment) -> Int? {
        guard day != nil || part != nil || hour != nil, minute < 60 else { return nil }
        let days = day?.distance(from: moment.day) ?? 0
        let now = moment.second - days * 86_400
        guard let second = hour.map({ clock($0, now: now, isToday: days == 0) }) ?? part?.end ?? 86_400 else {
            return nil
        }
        return second > now ? second - now : nil
    }

    /// The second of the day. Without a part of the day the hour is today's next one; of another day one in which people
    /// work, from eight to seven.
    private func clock(_ hour: Int, now: Int, isToday: Bool) -> Int? {
        guard hour <= 24 else { return nil }
        func second(_ hour: Int) -> Int { hour * 3600 + minute * 60 }
        switch part {
        case .night?, .morning?: return second(hour == 12 ? 0 : hour)
        case .noon?: return second(hour < 11 ? hour + 12 : hour)
        case .afternoon?: return second(hour < 12 ? hour + 12 : hour)
        case .evening?: return second(hour <= 12 ? hour + 12 : hour)
        case nil: break
        }
        if hour == 0 || hour > 12 { return second(hour) }
        let both = [hour, hour == 12 ? 24 : hour + 12].map(second)
        if isToday { return both.first { $0 > now } }
        return hour < 8 ? both[1] : both[0]
    }
}
