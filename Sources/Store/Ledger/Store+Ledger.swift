package import Model

extension Store {
    /// Reads the whole ledger and the texts beside it.
    ///
    /// - Parameter head: kept elsewhere earlier; without one, lines cut off at the end cannot be seen, nor can a
    ///   ledger that was wholly written anew.
    package func verifyLedger(against head: LedgerHead? = nil) async throws(StoreError) -> LedgerVerdict {
        try await look { try LedgerCheck(session: $0, expected: head).verdict() }
    }

    /// The ledger's id, length and last hash: to be kept elsewhere.
    package func ledgerHead() async throws(StoreError) -> LedgerHead {
        try await look { try LedgerHead.read($0) }
    }

    /// Lines in their canonical text, each as one line of JSON Lines, in order; the texts beside them stay here.
    ///
    /// - Parameters:
    ///   - seq: the number after which to begin; 0 for the first line.
    ///   - limit: at most so many lines.
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
