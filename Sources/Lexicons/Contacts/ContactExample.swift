internal import Documents
internal import Foundation
import Model

/// An example of a rule on contacts: a debtor's calls in order, of which the last is the one that is looked at.
///
/// `2026-03-02 22:30 Asia/Shanghai` or `09:00, 11:00 unanswered, 14:00 incoming, 2026-03-03 17:00`. Day and zone hold for
/// the calls after it, too. Calls are made by the company and answered where it is not said otherwise, and last a minute
/// (`12min`).
struct ContactExample {
    private(set) var history: ContactHistory

    /// Nil where the text is no such list, or its calls are not in order.
    init?(_ text: String, of contact: Rule.Contact) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        var calls: [ContactCall] = []
        var stated = Stated(zone: contact.namedZone, country: contact.countries.first)
        for part in parts {
            guard let call = stated.call(part, number: calls.count) else { return nil }
            if let last = calls.last?.startedAt, let start = call.startedAt, start.microseconds <= last.microseconds {
                return nil
            }
            calls.append(call)
        }
        guard let last = calls.popLast() else { return nil }
        let home = DebtorPlace(from: LocalDate(dayNumber: .min), zone: stated.zone, country: stated.country)
        history = ContactHistory(call: last, earlier: calls[...], places: [home])
    }

    /// What was said of the calls before, and holds until another word is met.
    private struct Stated {
        var day = LocalDate("2026-03-02") ?? LocalDate(dayNumber: 0)
        var zone: String
        var country: String?

        mutating func call(_ text: Substring, number: Int) -> ContactCall? {
            var minute: Int?
            var (direction, answer, seconds) = (Call.Direction.outgoing, ContactCall.Answer.yes, 60.0)
            for word in text.split(separator: " ").map(String.init) {
                if let read = LocalDate(word) {
                    day = read
                } else if let read = ContactClock.minute(word), minute == nil {
                    minute = read
                } else if word == "incoming" {
                    direction = .incoming
                } else if word == "unanswered" {
                    answer = .no
                } else if let read = ScalarReading<LexiconProblem.Code>.seconds(word) {
                    seconds = read
                } else if word.wholeMatch(of: /[A-Z]{2}/) != nil {
                    country = word
                } else if word.contains("/"), TimeZone(identifier: word) != nil {
                    zone = word
                } else {
                    return nil
                }
            }
            guard let minute, let start = Self.moment(day, minute, zone) else { return nil }
            return ContactCall(
                recording: RecordingID("\(number)"), startedAt: start, direction: direction, debtor: DebtorID("debtor"),
                answer: answer, seconds: seconds)
        }

        private static func moment(_ day: LocalDate, _ minute: Int, _ zone: String) -> ZonedTime? {
            guard let timeZone = TimeZone(identifier: zone) else { return nil }
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = timeZone
            let parts = DateComponents(
                year: day.year, month: day.month, day: day.day, hour: minute / 60, minute: minute % 60)
            return calendar.date(from: parts).flatMap { ZonedTime($0, zone: zone) }
        }
    }
}

extension Rule.Contact {
    /// The zone of an example that names none.
    fileprivate var namedZone: String {
        for case .named(let name)? in [zone, fallback] { return name }
        return "UTC"
    }
}

/// Times of day as lexicons write them.
enum ContactClock {
    /// Minutes from midnight of `08:00`; `24:00` only where the day's end is meant.
    static func minute(_ text: String, isEnd: Bool = false) -> Int? {
        guard let match = text.wholeMatch(of: /(\d{2}):(\d{2})/), let hour = Int(match.output.1),
            let minute = Int(match.output.2), minute < 60
        else { return nil }
        return hour < 24 || (isEnd && hour == 24 && minute == 0) ? hour * 60 + minute : nil
    }
}
