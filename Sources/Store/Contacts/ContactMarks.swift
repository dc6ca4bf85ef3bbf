internal import Model

/// Notes in the transaction that changes something whose calls rules on contacts may find otherwise now: those of a debtor
/// from an instant on, or a single call of which too little is known.
struct ContactMarks {
    let session: any Session

    /// What a call is has changed, or whether it was answered: that bears on its debtor's later calls.
    func note(_ recording: StoredRecording) throws { _ = try noteCalls(recording, recording.call) }

    /// A call is known otherwise than it was.
    func note(_ recording: StoredRecording, becomes call: Call) throws {
        let before = recording.call
        guard before.debtor != call.debtor || before.startedAt != call.startedAt || before.direction != call.direction
        else { return }
        _ = try noteCalls(recording, before)
        guard try !noteCalls(recording, call), recording.state.unscoredReason == nil, recording.kind != .messages else {
            return
        }
        try session.run(ContactQueries.note, ["", recording.id, Int64.min])
    }

    /// It is told anew where debtors live.
    func note(debtors rows: [FeedRow]) throws {
        for debtor in Set(rows.compactMap { $0.text("debtor") }).sorted() {
            try session.run(ContactQueries.note, [debtor, "", Int64.min])
        }
    }

    /// - Returns: whether the call is one of a debtor's that can be told in order.
    private func noteCalls(_ recording: StoredRecording, _ call: Call) throws -> Bool {
        guard recording.kind != .messages, let debtor = call.debtor, let start = call.startedAt else { return false }
        try session.run(ContactQueries.note, [debtor, "", start.microseconds])
        return true
    }
}
