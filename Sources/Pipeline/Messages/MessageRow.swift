internal import Foundation
internal import Model

/// One message of an export.
struct MessageRow: Hashable {
    let path: String
    let line: Int
    let conversation: String
    /// Nil where the export does not say whose it is.
    var employee: EmployeeID?
    let debtor: DebtorID?
    let language: Language
    let role: ChannelRole
    let message: SentMessage
    /// The subject's line before the words, where it has one.
    let text: String
}

/// One row of an export on its way to a message.
struct MessageCells {
    let cells: [String: String]
    let line: Int
    let path: String
    /// IANA name of the zone of times that name none.
    let defaultZone: String?
    let defaultLanguage: Language

    /// Nil for a message without words, such as a picture.
    ///
    /// - Throws: the first cell that cannot be read.
    func row() throws(MessageProblem) -> MessageRow? {
        let conversation = try needed(.conversation)
        let sent = SentMessage(id: try needed(.messageID), sentAt: try sentAt(), kind: try kind())
        let role = try role()
        let language = try language()
        guard let text = text(sent.kind) else { return nil }
        return MessageRow(
            path: path, line: line, conversation: conversation, employee: cell(.employee).map { EmployeeID($0) },
            debtor: cell(.debtor).map { DebtorID($0) }, language: language, role: role, message: sent, text: text)
    }

    private func cell(_ column: MessageColumn) -> String? {
        guard let text = cells[column.rawValue]?.trimmingCharacters(in: .whitespacesAndNewlines) else { return nil }
        return text.isEmpty ? nil : text
    }

    private func needed(_ column: MessageColumn) throws(MessageProblem) -> String {
        guard let text = cell(column) else { throw problem("messages.empty", column) }
        return text
    }

    private func problem(_ key: String, _ column: MessageColumn) -> MessageProblem {
        .row(key, path, line: line, ["column": column.rawValue, "found": cells[column.rawValue] ?? ""])
    }

    private func sentAt() throws(MessageProblem) -> ZonedTime {
        guard let time = CallTimeText(try needed(.sentAt)) else { throw problem("messages.sentAt", .sentAt) }
        let ofOffset = time.offsetSeconds.flatMap { TimeZone(secondsFromGMT: $0)?.identifier }
        guard let zone = cell(.zone) ?? defaultZone ?? ofOffset else { throw problem("messages.zoneMissing", .zone) }
        guard let timeZone = TimeZone(identifier: zone) else { throw problem("messages.zone", .zone) }
        guard let date = time.date(in: timeZone), let sent = ZonedTime(date, zone: zone) else {
            throw problem("messages.sentAt", .sentAt)
        }
        return sent
    }

    private func role() throws(MessageProblem) -> ChannelRole {
        guard let role = ChannelRole(rawValue: try needed(.fromRole).lowercased()), role != .mixed else {
            throw problem("messages.role", .fromRole)
        }
        return role
    }

    private func kind() throws(MessageProblem) -> SentMessage.Kind? {
        guard let text = cell(.channelKind) else { return nil }
        guard let kind = SentMessage.Kind(rawValue: text.lowercased()) else {
            throw problem("messages.kind", .channelKind)
        }
        return kind
    }

    private func language() throws(MessageProblem) -> Language {
        guard let text = cell(.language) else { return defaultLanguage }
        guard let language = Language(text) else { throw problem("messages.language", .language) }
        return language
    }

    /// What was written, line breaks in one form. Lines that an e-mail quotes from another were not written by its
    /// sender, or were judged where they were.
    private func text(_ kind: SentMessage.Kind?) -> String? {
        let lines = (cell(.text) ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let own = kind == .email ? lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix(">") } : lines
        let written = ([cell(.subject)].compactMap(\.self) + own.map(String.init)).joined(separator: "\n")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        return written.isEmpty ? nil : written
    }
}
