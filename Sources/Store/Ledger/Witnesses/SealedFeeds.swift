internal import Model

/// Holds the rows of feeds against the imports that brought them, and whose payments are whose against the rows.
struct SealedFeeds: LedgerWitness {
    let session: any Session
    /// What imports say of their rows, by their lines; nil for those from before they said so.
    private var told: [Int64: String?] = [:]
    /// Rows in memory at once.
    private static let page: Int64 = 2000

    init(session: any Session) { self.session = session }

    mutating func meet(_ line: LedgerLine) -> LedgerFault? {
        guard line.kind == Self.kind else { return nil }
        if case .text(let digest)? = line.body["rows"] {
            told[line.seq] = .some(digest)
        } else {
            told[line.seq] = .some(nil)
        }
        return nil
    }

    func end() throws -> (seq: Int64, fault: LedgerFault)? {
        var chains: [Int64: RowChain] = [:]
        for feed in Feed.allCases {
            if let seq = try walk(feed, &chains) { return (seq, .feedEdited) }
        }
        for (seq, digest) in told.sorted(by: { $0.key < $1.key }) {
            guard let digest else { continue }
            guard (chains[seq] ?? RowChain()).hash.hex == digest else { return (seq, .feedEdited) }
        }
        if let stranger = chains.keys.filter({ told[$0] == nil }).min() { return (stranger, .feedEdited) }
        if let row = try session.first(CreditQueries.stranger) { return (try row.read("import"), .feedEdited) }
        return nil
    }

    /// Adds a feed's rows to the chains of their imports, in order of keys and versions.
    ///
    /// - Returns: the import of a row that counts and is not the newest of its key, or the other way round.
    private func walk(_ feed: Feed, _ chains: inout [Int64: RowChain]) throws -> Int64? {
        guard let queries = FeedQueries.of[feed] else { return nil }
        var place: [Value] = Array(repeating: .text(""), count: feed.keyCount) + [.integer(0)]
        var last: (key: [Value], import: Int64, isCurrent: Bool)?
        while true {
            let rows = try session.rows(queries.page, place + [.integer(Self.page)])
            guard let end = rows.last else { break }
            for row in rows {
                let seq: Int64 = try row.read("import")
                let key = Array(row.values.prefix(feed.keyCount))
                if let last, last.isCurrent != (last.key != key) { return last.import }
                let count = row.values.count - 2
                chains[seq, default: RowChain()].add(Array(row.values.prefix(count)))
                last = (key, seq, try row.read("is_current"))
            }
            place = end.values.prefix(feed.keyCount) + [try end.read("version", as: Value.self)]
        }
        if let last, !last.isCurrent { return last.import }
        return nil
    }

    static let kind = "feed.imported"
}
