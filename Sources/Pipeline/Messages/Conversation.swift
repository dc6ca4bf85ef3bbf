internal import Foundation
internal import Model

/// The messages of one conversation, collector and day, ready to be judged.
struct Conversation: Hashable {
    let key: ConversationKey
    let debtor: DebtorID?
    /// The export in which it was found.
    let path: String
    /// In order of time; of one second in order of their ids.
    let utterances: [Utterance]

    private init(key: ConversationKey, debtor: DebtorID?, path: String, unordered: [Utterance]) {
        self.key = key
        self.debtor = debtor
        self.path = path
        utterances = Self.placed(unordered)
    }

    /// - Parameter rows: at least one; no two of one id.
    init(_ key: ConversationKey, rows: [MessageRow]) {
        self.init(
            key: key, debtor: rows.lazy.compactMap(\.debtor).first, path: rows.first?.path ?? "",
            unordered: rows.map { row in
                Utterance(
                    channel: row.role == .agent ? 0 : 1, role: row.role, span: Span(start: 0, end: 0), text: row.text,
                    words: [], confidence: .one, message: row.message)
            })
    }

    /// The conversation with the messages that were stored before, and the ids of messages that read otherwise now:
    /// what was stored stays.
    func joined(with stored: Transcript) -> (whole: Conversation, changed: [String]) {
        let known = Dictionary(stored.utterances.map { ($0.message?.id, $0) }) { first, _ in first }
        let changed = utterances.filter { own in known[own.message?.id].map { !$0.isSame(as: own) } ?? false }
        let new = utterances.filter { known[$0.message?.id] == nil }
        return (
            Conversation(key: key, debtor: debtor, path: path, unordered: stored.utterances + new),
            changed.compactMap(\.message?.id)
        )
    }

    /// Of all that was written, by whom and when.
    var contentHash: ContentHash {
        let lines = utterances.map { utterance in
            let message = utterance.message
            return [message?.id ?? "", "\(message?.sentAt.microseconds ?? 0)", utterance.role.rawValue, utterance.text]
                .joined(separator: "\0")
        }
        return ContentHash(of: lines.joined(separator: "\u{1}"))
    }

    var byteCount: Int64 { utterances.reduce(0) { $0 + Int64($1.text.utf8.count) } }

    /// What was written was written: the words are as sure as words can be.
    var transcript: Transcript {
        Transcript(
            language: key.language,
            engine: EngineIdentity(
                engine: "messages", model: "",
                settings: [
                    "content": contentHash.hex, "form": "fairdial-messages/1", "language": key.language.code,
                ]),
            utterances: utterances, durationSeconds: utterances.last?.span.end ?? 0)
    }

    var call: Call {
        Call(
            callID: key.name, employee: key.employee, startedAt: utterances.first?.message?.sentAt, debtor: debtor,
            language: key.language, channelRoles: [.agent, .customer])
    }

    /// Each message at its place on the day's clock, in order of time.
    private static func placed(_ unordered: [Utterance]) -> [Utterance] {
        unordered.map { utterance in
            let start = utterance.message?.secondOfDay ?? 0
            return Utterance(
                channel: utterance.channel, role: utterance.role,
                span: Span(start: start, end: start + SentMessage.seconds), text: utterance.text, words: [],
                confidence: utterance.confidence, message: utterance.message)
        }.sorted { ($0.span.start, $0.message?.id ?? "") < ($1.span.start, $1.message?.id ?? "") }
    }
}

extension Utterance {
    fileprivate func isSame(as other: Utterance) -> Bool {
        message?.sentAt.microseconds == other.message?.sentAt.microseconds && role == other.role && text == other.text
    }
}

extension SentMessage {
    /// How long a message takes on the day's clock.
    fileprivate static let seconds = 1.0 / 1_048_576

    /// Seconds since midnight where it was sent. They are of the message alone, so that more messages move no hit.
    ///
    /// Times are whole seconds. Messages of one second stand side by side, in order of the last digits of their ids as
    /// numbered ones were sent; the hash tells others apart.
    fileprivate var secondOfDay: Double {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: sentAt.zone) ?? .gmt
        let second = sentAt.date.timeIntervalSince(calendar.startOfDay(for: sentAt.date)).rounded(.down)
        let digits = String(String(id.reversed().prefix(3).prefix { $0.isASCII && $0.isNumber }).reversed())
        let slot = (Int(digits) ?? 0) * 1024 + (Int(ContentHash(of: id).hex.prefix(4), radix: 16) ?? 0) % 1024
        return second + Double(slot) * Self.seconds
    }
}
