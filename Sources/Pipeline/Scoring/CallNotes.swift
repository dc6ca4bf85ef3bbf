internal import Model
internal import Store

/// What a run says once of all calls that are known otherwise than before.
enum CallNotes {
    /// All that there is to say.
    static func all(
        _ corrections: [Correction], _ heardOtherwise: HeardOtherwise, _ rejudged: Rejudging.Outcome
    ) -> [Message] {
        [corrected(corrections), otherLanguage(heardOtherwise.left), self.rejudged(rejudged.rejudged)]
            .compactMap(\.self)
    }

    /// Nil where there are none.
    private static func corrected(_ corrections: [Correction]) -> Message? {
        let shown = corrections.map { correction in
            let (was, now) = (people(correction.was), people(correction.now))
            let change =
                was == now
                ? "\(correction.was.startedAt?.utcText ?? "–") → \(correction.now.startedAt?.utcText ?? "–")"
                : "\(was) → \(now)"
            return "\(correction.now.callID ?? correction.recording.text) (\(change))"
        }
        return message("run.corrected", shown)
    }

    /// Nil where there are none.
    private static func rejudged(_ recordings: [StoredRecording]) -> Message? {
        message("run.rejudged", recordings.map { $0.call.callID ?? $0.id.text })
    }

    /// Nil where there are none.
    private static func otherLanguage(_ recordings: [StoredRecording]) -> Message? {
        message(
            "run.otherLanguage", recordings.map { "\($0.call.callID ?? $0.id.text) (\($0.call.language?.code ?? "?"))" }
        )
    }

    private static func people(_ call: Call) -> String {
        let shared = call.stretches.map { $0.employee?.text ?? "?" }
        return shared.isEmpty ? call.employee?.text ?? "?" : shared.joined(separator: ", ")
    }

    private static func message(_ key: String, _ calls: [String]) -> Message? {
        guard !calls.isEmpty else { return nil }
        return Message(key, ["count": "\(calls.count)", "calls": Message.listing(calls)])
    }
}
