package import Model

/// Messages of one conversation, collector and day, as a run has found them.
package struct SeenConversation: Hashable, Sendable {
    /// Made from what it names, so that it is the same in every export.
    package let id: RecordingID
    /// The export in which it was found.
    package let path: String
    /// Of all that was written in it.
    package let contentHash: ContentHash
    /// Of its words in UTF-8.
    package let byteCount: Int64
    package let call: Call

    package init(id: RecordingID, path: String, contentHash: ContentHash, byteCount: Int64, call: Call) {
        self.id = id
        self.path = path
        self.contentHash = contentHash
        self.byteCount = byteCount
        self.call = call
    }
}

extension CallStore {
    /// Writes down conversations that a run has found, in one transaction, and tells which are new, in the order given.
    /// One that is known keeps the content that it has until its judgement is committed with more.
    package func register(_ conversations: [SeenConversation]) async throws(StoreError) -> [Registration] {
        try await change { change in
            let book = RecordingBook(change: change)
            return try conversations.map { seen in
                guard let row = try change.session.first(RecordingQueries.byID, [seen.id]) else {
                    return .new(try book.add(seen.id, seen.file))
                }
                let known = try StoredRecording(row)
                return .known(try book.describe(known, as: seen.call.startingFirst(with: known.call)))
            }
        }
    }
}

extension SeenConversation {
    /// As what a recording holds.
    package var file: SeenFile {
        SeenFile(
            path: path, kind: .messages, contentHash: contentHash,
            mark: FileMark(byteCount: byteCount, modified: nil), call: call)
    }
}

extension Call {
    /// Exports come in any order: the earliest start that was ever seen stays, and so does what else is known.
    fileprivate func startingFirst(with known: Call) -> Call {
        var call = self
        if let start = known.startedAt, start.microseconds <= startedAt?.microseconds ?? .max { call.startedAt = start }
        call.debtor = known.debtor ?? debtor
        return call
    }
}
