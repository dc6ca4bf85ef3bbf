package import Model

/// How far the ledger goes: kept elsewhere, it shows later whether lines were cut off or written anew.
package struct LedgerHead: Hashable, Sendable, Codable {
    /// The ledger's id, from which its genesis is made.
    package let ledger: String
    package let lines: Int64
    /// Of the last line; of an empty ledger, its genesis.
    package let hash: ContentHash

    package init(ledger: String, lines: Int64, hash: ContentHash) {
        self.ledger = ledger
        self.lines = lines
        self.hash = hash
    }

    /// The head as people keep it: number of lines, a colon, hash.
    package var text: String { "\(lines):\(hash.hex)" }

    /// Reads what `text` gave; nil where it is none.
    package init?(_ text: String, of ledger: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let lines = Int64(parts[0]), lines >= 0, let hash = ContentHash(hex: String(parts[1]))
        else { return nil }
        self.init(ledger: ledger, lines: lines, hash: hash)
    }

    static func read(_ session: any Session) throws -> LedgerHead {
        let id = try ledgerID(session)
        guard let row = try session.first(LedgerQueries.head) else {
            return LedgerHead(ledger: id, lines: 0, hash: LedgerLine.genesis(of: id))
        }
        return LedgerHead(ledger: id, lines: try row.read("seq"), hash: try row.read("hash"))
    }

    static func ledgerID(_ session: any Session) throws -> String {
        guard let row = try session.first(MigrationQueries.fact, [idFact]) else {
            throw StoreError.damaged("database_facts.ledger_id")
        }
        return try row.read("value")
    }

    /// Gives a new database its ledger's id; one that has it keeps it.
    static func found(_ session: any Session) throws {
        try session.run(MigrationQueries.keepFact, [idFact, RandomHex.digits(bytes: 16)])
    }

    private static let idFact = "ledger_id"
}
