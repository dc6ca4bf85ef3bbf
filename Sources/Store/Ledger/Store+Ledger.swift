package import Model

extension Store {
    /// Reads the whole ledger and the texts beside it, and holds it against a head that was kept elsewhere earlier.
    /// Without one, lines cut off at the end cannot be seen, nor can a ledger that was wholly written anew.
    package func verifyLedger(against head: LedgerHead? = nil) async throws(StoreError) -> LedgerVerdict {
        try await look { try LedgerCheck(session: $0, expected: head).verdict() }
    }

    /// The ledger's id, length and last hash: to be kept elsewhere.
    package func ledgerHead() async throws(StoreError) -> LedgerHead {
        try await look { try LedgerHead.read($0) }
    }

    /// At most `limit` lines after the one of that number, in order; 0 begins with the first. Their canonical texts
    /// are lines of JSON Lines as they are; the texts beside them stay here.
    package func ledgerLines(after seq: Int64, limit: Int = 1000) async throws(StoreError) -> [StoredLedgerLine] {
        try await look { session in
            try session.rows(LedgerQueries.after, [seq, limit]).map { row in
                StoredLedgerLine(
                    seq: try row.read("seq"), text: try row.read("line"), hash: try row.read("hash"))
            }
        }
    }
}

/// A line as the database holds it, checked or not.
package struct StoredLedgerLine: Hashable, Sendable {
    package let seq: Int64
    /// The canonical text, without a line feed.
    package let text: String
    /// The hash that was stored with it.
    package let hash: ContentHash
}
