package import Model

extension CallStore {
    /// Keeps the rows of some files of one feed: all of them, or none where that fails. A row that is known as it is
    /// changes nothing; one that is known with other values is kept as its next version.
    ///
    /// - Parameters:
    ///   - files: paths and hashes of what was read, for the ledger and whoever looks for them.
    ///   - setAside: how many rows of them were not taken.
    ///   - actor: who imports.
    package func keep(
        _ feed: Feed, _ rows: [FeedRow], of files: [(path: String, hash: ContentHash)], setAside: Int, actor: ActorID
    ) async throws(StoreError) -> FeedOutcome {
        try await change { try Self.keep(feed, rows, of: files, setAside: setAside, actor: actor, in: $0) }
    }

    /// The same within a transaction.
    static func keep(
        _ feed: Feed, _ rows: [FeedRow], of files: [(path: String, hash: ContentHash)], setAside: Int, actor: ActorID,
        in change: Change
    ) throws -> FeedOutcome {
        let number = try LedgerHead.read(change.session).lines + 1
        var outcome = try FeedBook(session: change.session).keep(rows, import: number)
        guard outcome.added + outcome.corrected > 0 else { return outcome }
        var body: [String: CanonicalJSON] = [
            "added": .text("\(outcome.added)"), "corrected": .text("\(outcome.corrected)"),
            "files": .list(files.map { .text($0.hash.hex) }), "setAside": .text("\(setAside)"),
            "unchanged": .text("\(outcome.unchanged)"),
        ]
        body["rows"] = outcome.rows.map { .text($0.hex) }
        outcome.line = try change.note(
            SealedFeeds.kind, subject: "feed:\(feed.rawValue)", actor: actor, body: body)
        try change.session.run(
            FeedQueries.keepImport,
            [number, feed.rawValue, try StoredJSON.write(files.map(\.path)), change.now])
        return outcome
    }

    /// The rows of a feed that count, in the order of their keys.
    package func rows(of feed: Feed) async throws(StoreError) -> [FeedRow] {
        try await look { try FeedBook(session: $0).current(feed) }
    }
}
