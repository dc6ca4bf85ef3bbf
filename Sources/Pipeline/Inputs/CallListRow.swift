internal import Foundation
internal import Model

/// One row of a call list on its way to a call.
struct CallListRow {
    let cells: [String: String]
    let line: Int
    let path: String
    let defaultZone: String?

    /// - Throws: the first cell that cannot be read.
    func call() throws(CallListProblem) -> Call {
        guard let callID = cell("call_id") else { throw problem("call_id", "calls.empty") }
        return Call(
            callID: callID, employee: cell("employee").map { EmployeeID($0) }, startedAt: try startedAt(),
            debtor: cell("debtor").map { DebtorID($0) }, direction: try direction(), language: try language(),
            channelRoles: try channelRoles())
    }

    private func cell(_ column: String) -> String? {
        cells[column].flatMap { $0.isEmpty ? nil : $0 }
    }

    private func problem(_ column: String, _ key: String, _ gaps: [String: String] = [:]) -> CallListProblem {
        .cell(path: path, line: line, column: column, found: cells[column] ?? "", expected: Message(key, gaps))
    }

    private func startedAt() throws(CallListProblem) -> ZonedTime? {
        guard let text = cell("started_at") else { return nil }
        guard let zone = cell("zone") ?? defaultZone else { throw problem("zone", "calls.zoneMissing") }
        guard let timeZone = TimeZone(identifier: zone) else { throw problem("zone", "calls.zone") }
        guard let date = CallTimeText(text)?.date(in: timeZone), let time = ZonedTime(date, zone: zone) else {
            throw problem("started_at", "calls.startedAt")
        }
        return time
    }

    private func direction() throws(CallListProblem) -> Call.Direction? {
        guard let text = cell("direction") else { return nil }
        guard let direction = Call.Direction(rawValue: text.lowercased()) else {
            throw problem("direction", "calls.direction")
        }
        return direction
    }

    private func language() throws(CallListProblem) -> Language? {
        guard let text = cell("language") else { return nil }
        guard let language = Language(text) else { throw problem("language", "calls.language") }
        return language
    }

    private func channelRoles() throws(CallListProblem) -> [ChannelRole]? {
        guard let text = cell("channels") else { return nil }
        guard let roles = ChannelRoles.read(text) else { throw problem("channels", "calls.channels") }
        return roles
    }
}
