internal import Model

/// Decides which recording a file is, so that each is counted once.
struct Registrar {
    let book: RecordingBook
    let run: RunID?

    private var session: any Session { book.change.session }

    func register(_ file: SeenFile) throws -> Registration {
        let registration = try settle(file)
        switch registration {
        case .new(let call), .known(let call): try joiner.join(file, into: call)
        case .copy, .conflict: break
        }
        guard !file.parts.isEmpty else {
            try note(FileRow(file), registration)
            return registration
        }
        for part in file.parts { try note(FileRow(part), registration) }
        return registration
    }

    private var joiner: PartJoiner { PartJoiner(book: book) }

    private func settle(_ file: SeenFile) throws -> Registration {
        if let callID = file.call.callID { return try listed(file, callID) }
        if let bytes = file.contentHash { return try unlisted(file, bytes) }
        return try unread(file)
    }

    // MARK: With a call id

    private func listed(_ file: SeenFile, _ callID: String) throws -> Registration {
        if let other = try joiner.otherCall(of: file, than: callID) { return .conflict(with: other) }
        if let call = try callInSeveral(file), call.call.callID != callID { return .conflict(with: call) }
        if let known = try book.recording(callID: callID) { return try again(file, known) }
        let here = try book.placed(file.path)
        if let bytes = file.contentHash,
            let unlisted = try book.recordings(bytes: bytes).first(where: { $0.call.callID == nil })
        {
            try absorbUnread(here, into: unlisted)
            return .known(try adopt(unlisted, file))
        }
        let id = RecordingID("call:\(callID)")
        if let here, here.role == .own, here.recording.call.callID == nil {
            if here.recording.contentHash == nil { return .known(try book.identify(here.recording, as: id, file)) }
            // Read before, not readable now: the call list names what is known already.
            if file.contentHash == nil { return .known(try book.describe(here.recording, as: file.call)) }
            if let replaced = try regrown(here.recording, as: id, file) { return .known(replaced) }
        }
        return .new(try book.add(id, file))
    }

    /// A listed call that was met before.
    private func again(_ file: SeenFile, _ known: StoredRecording) throws -> Registration {
        if file.path == known.path, file.contentHash == nil || file.contentHash == known.contentHash {
            return .known(try book.describe(known, as: file.call))
        }
        // Elsewhere and not readable: whether it is the same call's sound cannot be told.
        guard let bytes = file.contentHash else { return .conflict(with: known) }
        if bytes == known.contentHash { return try elsewhere(file, try book.describe(known, as: file.call)) }
        if try book.isJudged(known), try joiner.isSame(known, file) {
            // What it holds now comes with the judgement that has heard it.
            return .known(try book.describe(known, as: file.call))
        }
        let isFree = try !book.isJudged(known) && (file.path == known.path || !isTakenInThisRun(known, file))
        guard isFree else { return .conflict(with: known) }
        let here = try book.placed(file.path)
        try absorbUnread(here, into: known)
        if file.path != known.path { try session.run(RecordingQueries.setFileRole, [known.path, FileRole.conflict]) }
        return .known(try book.describe(try book.takeBytes(file, for: known), as: file.call))
    }

    /// Two files of one run that claim the same call: the first has it.
    private func isTakenInThisRun(_ known: StoredRecording, _ file: SeenFile) throws -> Bool {
        guard let run else { return true }
        return try session.first(RecordingQueries.takenElsewhere, [run, known.id, file.path]) != nil
    }

    /// The call list names a recording that was known by its bytes alone: it stays the one it is.
    private func adopt(_ unlisted: StoredRecording, _ file: SeenFile) throws -> StoredRecording {
        if unlisted.path != file.path {
            try session.run(RecordingQueries.setFileRole, [unlisted.path, FileRole.copy])
            try session.run(RecordingQueries.setPath, [unlisted.id, file.path])
        }
        return try book.describe(try book.recording(unlisted.id), as: file.call)
    }

    // MARK: Without a call id

    private func unlisted(_ file: SeenFile, _ bytes: ContentHash) throws -> Registration {
        let here = try book.placed(file.path)
        if let call = try callInSeveral(file) {
            return here?.role == .own && here?.recording.id == call.id ? .known(call) : .copy(of: call)
        }
        let same = try book.recordings(bytes: bytes)
        if let known = same.first(where: { $0.path == file.path }) {
            return .known(try book.describe(known, as: file.call))
        }
        if let known = same.first(where: { $0.call.callID == nil }) ?? same.first {
            try absorbUnread(here, into: known)
            return try elsewhere(file, known)
        }
        let id = RecordingID("sha256:\(bytes.hex)")
        guard let here, here.role == .own else { return .new(try book.add(id, file)) }
        if here.recording.call.callID != nil, try !book.isJudged(here.recording) {
            return .known(try book.describe(try book.takeBytes(file, for: here.recording), as: file.call))
        }
        if let replaced = try regrown(here.recording, as: id, file) { return .known(replaced) }
        return .new(try book.add(id, file))
    }

    /// A file that could not be read, or was still growing, and now has other bytes.
    private func regrown(_ old: StoredRecording, as id: RecordingID, _ file: SeenFile) throws -> StoredRecording? {
        guard old.contentHash == nil || old.state == .unscored(.notYet) else { return nil }
        // Bytes that are known to lie elsewhere as well are a recording whatever becomes of this file.
        guard try !book.isJudged(old), try session.first(RecordingQueries.copies, [old.id]) == nil else { return nil }
        return try book.identify(old, as: id, file)
    }

    private func unread(_ file: SeenFile) throws -> Registration {
        if let here = try book.placed(file.path) {
            switch here.role {
            case .own: return .known(try book.describe(here.recording, as: file.call))
            case .copy: return .copy(of: here.recording)
            case .conflict: return .conflict(with: here.recording)
            }
        }
        // Not made from the path: a path may hold a name or a number, and the ledger holds ids for ever.
        return .new(try book.add(RecordingID("unread:\(RandomHex.digits(bytes: 8))"), file))
    }

    // MARK: Files

    /// The file stood for a recording of its own while nobody could read it.
    private func absorbUnread(_ here: PlacedFile?, into known: StoredRecording) throws {
        guard let here, here.role == .own, here.recording.id != known.id else { return }
        guard here.recording.contentHash == nil, here.recording.call.callID == nil else { return }
        try book.dissolve(here.recording, into: known)
    }

    /// The same bytes under another path: a copy, unless the first path holds something else by now.
    private func elsewhere(_ file: SeenFile, _ known: StoredRecording) throws -> Registration {
        if let home = try book.placed(known.path), home.role == .own, home.recording.id == known.id {
            return .copy(of: known)
        }
        try session.run(RecordingQueries.setPath, [known.id, file.path])
        if !file.parts.isEmpty { try PartBook(session: session).set(file.parts.map(\.part), of: known.id) }
        return .known(try book.recording(known.id))
    }

    /// The call in several files to which bytes belong that come as a call of their own.
    private func callInSeveral(_ file: SeenFile) throws -> StoredRecording? {
        guard file.parts.isEmpty, let bytes = file.contentHash,
            let id = try PartBook(session: session).call(withPart: bytes)
        else { return nil }
        return try book.recording(id)
    }

    /// The path held another recording until now; where that one has a copy, it lives on there.
    private func rehouse(_ here: PlacedFile, unless recording: RecordingID) throws {
        guard here.role == .own, here.recording.id != recording else { return }
        guard let copy: String = try session.first(RecordingQueries.copies, [here.recording.id])?.read("path") else {
            return
        }
        try session.run(RecordingQueries.setFileRole, [copy, FileRole.own])
        try session.run(RecordingQueries.setPath, [here.recording.id, copy])
    }

    /// One file by its path.
    private struct FileRow {
        let path: String
        let contentHash: ContentHash?
        let mark: FileMark

        init(_ file: SeenFile) { (path, contentHash, mark) = (file.path, file.contentHash, file.mark) }

        init(_ seen: SeenPart) { (path, contentHash, mark) = (seen.part.path, seen.part.contentHash, seen.mark) }
    }

    private func note(_ file: FileRow, _ registration: Registration) throws {
        let role = FileRole(registration)
        let recording = registration.recording
        if let here = try book.placed(file.path) {
            // A file of the call that another call claims stays where it is.
            if role == .conflict, here.role == .own, here.recording.id == recording.id { return }
            try rehouse(here, unless: recording.id)
            let isUnchanged =
                here.recording.id == recording.id && here.role == role && here.contentHash == file.contentHash
                && here.mark == file.mark
            if isUnchanged, here.run == run || !isContested(recording, role) { return }
        }
        try session.run(
            RecordingQueries.keepFile,
            [
                file.path, file.path.lastPathPart, recording.id, role, file.contentHash, file.mark.byteCount,
                file.mark.modified,
                run,
                book.change.now,
            ])
    }

    /// Whether another file of the same run may still claim the recording's call: then it must be known that this run
    /// has met this file. Whatever else a run meets as it was before leaves no trace.
    private func isContested(_ recording: StoredRecording, _ role: FileRole) -> Bool {
        guard case .unscored = recording.state else { return false }
        return role == .own && recording.call.callID != nil
    }
}

/// What a path is to its recording.
package enum FileRole: String, Sendable, Storable {
    case own
    case copy
    case conflict

    init(_ registration: Registration) {
        switch registration {
        case .new, .known: self = .own
        case .copy: self = .copy
        case .conflict: self = .conflict
        }
    }
}
