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
