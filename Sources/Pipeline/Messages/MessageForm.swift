/// A form in which text messages are exported, known by a file's name: `messages.csv`, `NAME.messages.csv`.
enum MessageForm: String, CaseIterable {
    case csv = "messages.csv"
    case jsonLines = "messages.jsonl"

    /// The form of a file by its name or path, in capitals or not; nil for names of other things.
    init?(fileName: String) {
        let form = Self.allCases.first { form in
            let before = fileName.utf8.dropLast(form.rawValue.utf8.count).last
            return fileName.endsCaseless(in: form.rawValue)
                && (before == nil || before == UInt8(ascii: ".") || before == UInt8(ascii: "/"))
        }
        guard let form else { return nil }
        self = form
    }
}

/// What is known of a message, by the names of CSV columns and JSON keys.
enum MessageColumn: String, CaseIterable {
    case conversation
    case messageID = "message_id"
    case sentAt = "sent_at"
    case zone
    case fromRole = "from_role"
    case employee
    case debtor
    case channelKind = "channel_kind"
    case language
    case subject
    case text

    static let needed: [MessageColumn] = [.conversation, .messageID, .sentAt, .fromRole, .text]

    /// All names in the order of the template.
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
