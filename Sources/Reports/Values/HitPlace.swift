internal import Model
internal import Texts

/// Where a hit stands: a second of what was said, a message of what was written.
enum HitPlace {
    /// For a table's cell: `0:12`, or when the message was sent, `09:30:05`.
    static func short(_ hit: Hit, _ call: ReportedCall) -> String {
        call.message(of: hit)?.sentAt.localTime ?? Clock.minutes(hit.span.start)
    }

    /// In full: `0:12.3–0:14.1`, or the message with its time.
    static func full(_ hit: Hit, _ call: ReportedCall, _ texts: Catalogue) -> String {
        call.message(of: hit).map { texts.text("report.message", ["id": $0.id, "time": $0.sentAt.localTime]) }
            ?? "\(Clock.tenths(hit.span.start))–\(Clock.tenths(hit.span.end))"
    }

    /// The file in which a hit lies and its second there, `call-2.wav 0:03.1`; nil for a call in one file, and for what was
    /// not said.
    static func file(_ hit: Hit, _ call: ReportedCall) -> String? {
        call.place(of: hit).map { "\($0.part.path.lastPathPart) \(Clock.tenths($0.second))" }
    }

    /// How long the call is, or how many messages the conversation holds; a dash where nobody listened.
    static func length(_ call: ReportedCall, _ texts: Catalogue) -> String {
        if let written = call.written { return texts.text("report.messages", ["count": "\(written.utterances.count)"]) }
        return call.durationSeconds.map(Clock.minutes) ?? "–"
    }
}

extension ReportedCall {
    /// The messages of a conversation in writing; nil for what was said.
    var written: Transcript? { transcript.flatMap { $0.isWritten ? $0 : nil } }

    /// The file in which what was said in a call of several files begins, and the second there.
    func place(of hit: Hit) -> (part: CallPart, second: Double)? {
        hit.kind != .missing ? parts.place(of: hit.span.start) : nil
    }

    /// The message in which a hit lies; nil in what was said.
    func message(of hit: Hit) -> SentMessage? { written?.message(of: hit) }
}
