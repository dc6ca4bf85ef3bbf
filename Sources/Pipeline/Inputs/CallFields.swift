internal import Foundation
internal import Model
internal import Speech

/// What a row of a call list, or another record of a call, holds, on its way to a call.
struct CallFields {
    /// As the record has them.
    let cells: [CallColumn: String]
    let mapping: CallMapping
    let defaultZone: String?

    /// A field that cannot be read.
    struct Problem: Error {
        let column: CallColumn
        let found: String
        /// Of the message for a row of a call list.
        let key: String
        /// What may stand there, as an example.
        let expected: String
        var gaps: [String: String] = [:]
    }

    /// - Throws: the first field that cannot be read.
    func call() throws(Problem) -> Call {
        Call(
            callID: word(.callID), employee: word(.employee).map { EmployeeID($0) }, startedAt: try startedAt(),
            debtor: word(.debtor).map { DebtorID($0) }, direction: try direction(), language: try language(),
            channelRoles: try channelRoles())
    }

    /// The part of the call for which the record's employee answers; nil where it speaks of the whole call.
    func stretch() throws(Problem) -> Stretch? {
        guard word(.from) != nil || word(.until) != nil else { return nil }
        let from = try second(.from) ?? 0
        let until = try second(.until)
        if let until, until <= from {
            throw problem(.until, "calls.stretchOrder", "> \(word(.from) ?? "0")", ["from": word(.from) ?? "0"])
        }
        return Stretch(employee: word(.employee).map { EmployeeID($0) }, from: from, until: until)
    }

    /// Which of the call's files the record is of; nil where it speaks of no parts.
    func part() throws(Problem) -> Int? {
        guard let text = word(.part) else { return nil }
        guard let number = Int(text), (1...CallPart.mostParts).contains(number) else {
            throw problem(.part, "calls.part", "1 … \(CallPart.mostParts)", ["most": "\(CallPart.mostParts)"])
        }
        return number
    }

    private func second(_ column: CallColumn) throws(Problem) -> Double? {
        guard let text = word(column) else { return nil }
        guard let second = ClockText.seconds(text) else { throw problem(column, "calls.second", "75 | 75.5 | 1:15") }
        return second
    }

    /// Our word for what the field holds; nil where it is unknown.
    func word(_ column: CallColumn) -> String? { mapping.word(column, for: cells[column]) }

    private func problem(
        _ column: CallColumn, _ key: String, _ expected: String, _ gaps: [String: String] = [:]
    ) -> Problem {
        Problem(column: column, found: cells[column] ?? "", key: key, expected: expected, gaps: gaps)
    }

    private func startedAt() throws(Problem) -> ZonedTime? {
        guard let text = word(.startedAt) else { return nil }
        guard let zone = word(.zone) ?? defaultZone else { throw problem(.zone, "calls.zoneMissing", "Asia/Shanghai") }
        guard let timeZone = TimeZone(identifier: zone) else { throw problem(.zone, "calls.zone", "Asia/Shanghai") }
        let date = mapping.dates.lazy.compactMap { $0.date(text, in: timeZone) }.first
        guard let time = date.flatMap({ ZonedTime($0, zone: zone) }) else {
            let forms = mapping.dates.map { $0 == .iso ? "2026-11-23T09:30:00" : $0.written }
            let expected = forms.joined(separator: " | ")
            throw problem(.startedAt, "calls.startedAt", expected, ["forms": expected])
        }
        return time
    }

    private func direction() throws(Problem) -> Call.Direction? {
        guard let text = word(.direction) else { return nil }
        guard let direction = Call.Direction(rawValue: text.lowercased()) else {
            throw problem(.direction, "calls.direction", "outgoing | incoming")
        }
        return direction
    }

    private func language() throws(Problem) -> Language? {
        guard let text = word(.language) else { return nil }
        guard let language = Language(text) else { throw problem(.language, "calls.language", "en | zh") }
        return language
    }

    private func channelRoles() throws(Problem) -> [ChannelRole]? {
        guard let text = word(.channels) else { return nil }
        guard let roles = ChannelRoles.read(text) else { throw problem(.channels, "calls.channels", "agent|customer") }
        return roles
    }
}
