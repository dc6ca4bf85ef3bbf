internal import Model

/// Reads and writes recordings within one change, each with its ledger line.
struct RecordingBook {
    let change: Change
    /// Takes what is said otherwise than it was known.
    var corrections: Corrections?

    private var session: any Session { change.session }

    /// Where a call without a known start stands among those that have one: before all of them.
    static let unknownStart: Int64 = -4_611_686_018_427_387_904

    func recording(_ id: RecordingID) throws -> StoredRecording {
        try StoredRecording.read(id, session)
    }

    func recording(callID: String) throws -> StoredRecording? {
        try session.first(RecordingQueries.byCallID, [callID]).map(StoredRecording.init)
    }

    func recordings(bytes: ContentHash) throws -> [StoredRecording] {
        try session.rows(RecordingQueries.byBytes, [bytes]).map(StoredRecording.init)
    }

    func add(_ id: RecordingID, _ file: SeenFile) throws -> StoredRecording {
        try session.run(
            RecordingQueries.insert,
            [id, file.kind, file.contentHash, file.path, file.byteCount, Self.unknownStart, change.now])
        try change.note(
            "recording.seen", subject: id.text,
            body: ["bytes": file.contentHash.map { .text($0.hex) } ?? .null, "kind": .text(file.kind.rawValue)])
        try PartBook(session: session).set(file.parts.map(\.part), of: id)
        return try describe(try recording(id), as: file.call)
    }

    /// Takes over what a call list says and was not known so; what it leaves out stays as it was.
    func describe(_ recording: StoredRecording, as listed: Call) throws -> StoredRecording {
        let before = recording.call
        let call = before.updated(by: listed)
        guard call != before else { return recording }
        try session.run(
            RecordingQueries.describe,
            [
                recording.id, call.callID, call.employee, call.startedAt?.microseconds, call.startedAt?.zone,
                call.startedAt?.localDate, call.startedAt?.microseconds ?? Self.unknownStart, call.debtor,
                call.direction, call.language, call.channelRoles.map { $0.map(\.rawValue).joined(separator: ",") },
                try StoredJSON.column(call.stretches),
            ])
        try session.run(RecordingQueries.dropEmployees, [recording.id])
        for employee in Set(call.stretches.compactMap(\.employee)).sorted() {
            try session.run(RecordingQueries.insertEmployee, [recording.id, employee])
        }
        if recording.state.unscoredReason == nil {
            try ConductBook(session: session).renew(recording.id)
            try ZeroToleranceBook(change: change).renew(recording.id)
        }
        corrections?.note(recording.id, before, call)
        try ContactMarks(session: session).note(recording, becomes: call)
        try change.note(
            "recording.described", subject: recording.id.text, body: differences(before, call, recording.kind))
        return try self.recording(recording.id)
    }

    /// Employees and instants decide whose score the call enters, so the line holds them. A debtor's key may be a
    /// telephone number: the line says that it changed, not to what. That of a conversation in writing may be one,
    /// too: its name is in no line.
    private func differences(
        _ before: Call, _ after: Call, _ kind: Recording.Kind
    ) -> [String: CanonicalJSON] {
        var body: [String: CanonicalJSON] = [:]
        if before.callID != after.callID, kind != .messages { body["callID"] = after.callID.map { .text($0) } }
        if before.employee != after.employee { body["employee"] = after.employee.map { .text($0.text) } }
        if before.startedAt != after.startedAt {
            body["startedAt"] = after.startedAt.map { .text("\($0.microseconds)") }
        }
        if before.debtor != after.debtor { body["debtorChanged"] = .truth(true) }
        if before.direction != after.direction { body["direction"] = after.direction.map { .text($0.rawValue) } }
        if before.language != after.language { body["language"] = after.language.map { .text($0.code) } }
        if before.channelRoles != after.channelRoles {
            body["channelRoles"] = after.channelRoles.map { .list($0.map { .text($0.rawValue) }) }
        }
        if before.stretches != after.stretches { body["stretches"] = JudgementLine.stretches(after.stretches) }
        return body
    }

    /// Gives a recording that has no judgement other bytes, as of a file that has grown or become readable.
    func takeBytes(_ file: SeenFile, for recording: StoredRecording) throws -> StoredRecording {
        try session.run(RecordingQueries.dropFacts, [recording.id])
        try session.run(RecordingQueries.dropTranscripts, [recording.id])
        try session.run(
            RecordingQueries.setBytes, [recording.id, file.kind, file.contentHash, file.byteCount, file.path])
        try PartBook(session: session).set(file.parts.map(\.part), of: recording.id)
        try change.note(
            "recording.bytes", subject: recording.id.text,
            body: ["bytes": file.contentHash.map { .text($0.hex) } ?? .null])
        try set(.unscored(.notYet), detail: nil, of: recording)
        return try self.recording(recording.id)
    }

    /// Gives a recording that may hold more than it did what it is judged with now.
    func grow(_ id: RecordingID, to file: SeenFile) throws {
        let recording = try recording(id)
        if !file.parts.isEmpty { try PartBook(session: session).set(file.parts.map(\.part), of: id) }
        guard recording.contentHash != file.contentHash else { return }
        try session.run(
            RecordingQueries.setBytes, [id, recording.kind, file.contentHash, file.byteCount, file.path])
        try change.note(
            "recording.bytes", subject: id.text, body: ["bytes": file.contentHash.map { .text($0.hex) } ?? .null])
    }

    /// Makes a recording whose bytes were not known, or not all of them, into the one that they make it.
    func identify(_ old: StoredRecording, as id: RecordingID, _ file: SeenFile) throws -> StoredRecording {
        let new = try add(id, file)
        let described = try describe(new, as: old.call)
        try dissolve(old, into: described)
        return described
    }

    /// Takes away a recording that has turned out to be another one, and was never judged.
    func dissolve(_ old: StoredRecording, into known: StoredRecording) throws {
        try ContactMarks(session: session).note(old)
        try session.run(RecordingQueries.moveFiles, [old.id, known.id])
        try session.run(RecordingQueries.dropFacts, [old.id])
        try session.run(RecordingQueries.dropTranscripts, [old.id])
        try session.run(RecordingQueries.dropEmployees, [old.id])
        try session.run(PartQueries.drop, [old.id])
        try session.run(RecordingQueries.delete, [old.id])
        try change.note("recording.identified", subject: known.id.text, body: ["was": .text(old.id.text)])
    }

    /// Puts a recording into a state, with a ledger line where the state is another than before.
    func set(_ state: RecordingState, detail: Message?, of recording: StoredRecording) throws {
        guard state != recording.state || detail != recording.detail else { return }
        try session.run(
            RecordingQueries.setState,
            [
                recording.id, state.columnText, state.unscoredReason, try detail.map { try StoredJSON.write($0) },
                change.now,
            ])
        guard state != recording.state else { return }
        try ContactMarks(session: session).note(recording)
        if state.unscoredReason != nil {
            try ConductBook(session: session).renew(recording.id)
            try ZeroToleranceBook(change: change).renew(recording.id)
        }
        var body: [String: CanonicalJSON] = ["state": .text(state.columnText)]
        body["reason"] = state.unscoredReason.map { .text($0.rawValue) }
        try change.note("recording.state", subject: recording.id.text, body: body)
    }

    func isJudged(_ recording: StoredRecording) throws -> Bool {
        try session.first(RecordingQueries.judged, [recording.id]) != nil
    }
}
