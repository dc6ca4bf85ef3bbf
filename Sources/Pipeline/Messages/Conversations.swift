internal import Model

/// Messages of any number of exports, put together by conversation, collector and day.
struct Conversations {
    /// In order of name.
    let all: [Conversation]
    /// Messages whose id stands on an earlier row with other words.
    let problems: [MessageProblem]
    /// How many rows say what an earlier row says.
    let copies: Int

    init(_ rows: [MessageRow]) {
        var problems: [MessageProblem] = []
        var copies = 0
        var kept: [ConversationKey: [String: MessageRow]] = [:]
        for (key, row) in Self.withKeys(rows) {
            guard let first = kept[key]?[row.message.id] else {
                kept[key, default: [:]][row.message.id] = row
                continue
            }
            if first.isSame(as: row) {
                copies += 1
            } else {
                problems.append(
                    .row(
                        "messages.otherWords", row.path, line: row.line,
                        ["found": row.message.id, "first": "\(first.path):\(first.line)"]))
            }
        }
        all = kept.map { (name: $0.name, whole: Conversation($0, rows: $1.values.sorted(by: Self.isEarlier))) }
            .sorted { $0.name < $1.name }.map(\.whole)
        self.problems = problems
        self.copies = copies
    }

    private struct Day: Hashable {
        let conversation: String
        let date: String
    }

    private static func isEarlier(_ left: MessageRow, _ right: MessageRow) -> Bool {
        (left.message.sentAt.microseconds, left.path, left.line)
            < (right.message.sentAt.microseconds, right.path, right.line)
    }

    /// The rows in the order given, each with its unit. A customer's message that names no collector belongs to the one
    /// who wrote last before it in its conversation that day, or first after it.
    private static func withKeys(_ rows: [MessageRow]) -> [(ConversationKey, MessageRow)] {
        let days = rows.map { Day(conversation: $0.conversation, date: $0.message.sentAt.localDate) }
        let collectors = Dictionary(grouping: zip(days, rows).filter { $1.employee != nil }) { $0.0 }
            .mapValues { $0.map(\.1).sorted(by: isEarlier) }
        return zip(days, rows).map { day, row in
            var employee = row.employee
            if employee == nil, row.role == .customer, let writers = collectors[day] {
                employee = (writers.last { isEarlier($0, row) } ?? writers.first)?.employee
            }
            return (
                ConversationKey(
                    conversation: row.conversation, employee: employee, date: day.date, language: row.language), row
            )
        }
    }
}

extension MessageRow {
    fileprivate func isSame(as other: MessageRow) -> Bool {
        message.sentAt.microseconds == other.message.sentAt.microseconds && role == other.role && text == other.text
    }
}
