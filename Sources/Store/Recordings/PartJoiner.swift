internal import Model

/// Makes what were recordings of their own parts of a call.
struct PartJoiner {
    let book: RecordingBook

    private var session: any Session { book.change.session }
    private var parts: PartBook { PartBook(session: session) }

    /// Another call than the one named to which one of the files belongs; nil where there is none.
    func otherCall(of file: SeenFile, than callID: String) throws -> StoredRecording? {
        for seen in file.parts {
            guard let owner = try owner(of: seen.part.path), let other = owner.call.callID, other != callID else {
                continue
            }
            return owner
        }
        return nil
    }

    /// Whether a call in several files that is known shares one with what is claimed to be it.
    func isSame(_ known: StoredRecording, _ file: SeenFile) throws -> Bool {
        let now = file.parts.map(\.part)
        let before = try parts.parts(of: known.id)
        let paths = Set(before.map(\.path) + [known.path])
        let bytes = Set((before.map(\.contentHash) + [known.contentHash]).compactMap(\.self))
        return now.contains { paths.contains($0.path) || $0.contentHash.map(bytes.contains) ?? false }
    }

    /// Takes the files for the call. What was heard in one of them alone is heard in the call now: a recording that was
    /// judged keeps its judgements, and none of them counts.
    func join(_ file: SeenFile, into call: StoredRecording) throws {
        for seen in file.parts {
            var alone = try owner(of: seen.part.path).map { [$0] } ?? []
            if let bytes = seen.part.contentHash { alone += try book.recordings(bytes: bytes) }
            for old in alone where old.id != call.id && old.call.callID == nil {
                guard old.state != .unscored(.partOfCall), try session.first(RecordingQueries.byID, [old.id]) != nil
                else {
                    continue
                }
                guard try book.isJudged(old) else {
                    try book.dissolve(old, into: call)
                    continue
                }
                try session.run(JudgementQueries.noneCurrent, [old.id])
                try book.set(.unscored(.partOfCall), detail: nil, of: old)
                try book.change.note("recording.joined", subject: old.id.text, body: ["call": .text(call.id.text)])
            }
        }
    }

    private func owner(of path: String) throws -> StoredRecording? {
        guard let file = try book.placed(path), file.role == .own else { return nil }
        return file.recording
    }
}
