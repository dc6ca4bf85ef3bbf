import Foundation
import GRDB
import Model

@testable import Store

/// Someone who holds the file: changes the ledger behind the store's back, looks what the check says, and puts it back.
struct Tamperer {
    let queue: DatabaseQueue

    init(path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { database in
            try database.execute(sql: "DROP TRIGGER ledger_keeps_lines; DROP TRIGGER ledger_loses_no_lines")
        }
    }

    func lines() throws -> [StoredLedgerLine] {
        try queue.read { database in
            try SQLiteSession(database: database).rows(LedgerQueries.after, [0, 1000]).map { row in
                StoredLedgerLine(seq: try row.read("seq"), text: try row.read("line"), hash: try row.read("hash"))
            }
        }
    }

    func firstText() throws -> Int64 {
        try present(try queue.read { try Int64.fetchOne($0, sql: "SELECT MIN(seq) FROM ledger_texts") })
    }

    /// What the check says after the tampering, which is undone.
    func verdict(against head: LedgerHead? = nil, with tamper: (Tampering) throws -> Void) throws -> LedgerVerdict {
        var verdict: LedgerVerdict?
        try queue.writeWithoutTransaction { database in
            try database.inTransaction {
                try tamper(Tampering(database: database))
                verdict = try LedgerCheck(
                    session: SQLiteSession(database: database), expected: head, pageSize: 2
                ).verdict()
                return .rollback
            }
        }
        return try present(verdict)
    }
}

private struct NothingThere: Error {}

private func present<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw NothingThere() }
    return value
}

/// One way or another of changing the ledger.
struct Tampering {
    let database: Database

    func run(_ statement: String) throws { try database.execute(sql: statement) }

    func setLine(_ seq: Int64, _ line: String, _ hash: ContentHash) throws {
        try database.execute(
            sql: "UPDATE ledger SET line = ?, hash = ? WHERE seq = ?", arguments: [line, hash.hex, seq])
    }

    func setHash(_ seq: Int64, _ hash: String) throws {
        try database.execute(sql: "UPDATE ledger SET hash = ? WHERE seq = ?", arguments: [hash, seq])
    }

    func deleteLine(_ seq: Int64) throws {
        try database.execute(sql: "DELETE FROM ledger WHERE seq = ?", arguments: [seq])
    }

    func renumber(_ seq: Int64, to other: Int64) throws {
        try database.execute(sql: "UPDATE ledger SET seq = ? WHERE seq = ?", arguments: [other, seq])
    }

    func insert(_ seq: Int64, _ line: String, _ hash: ContentHash) throws {
        try database.execute(
            sql: "INSERT INTO ledger (seq, line, hash) VALUES (?, ?, ?)", arguments: [seq, line, hash.hex])
    }

    func setText(_ seq: Int64, _ text: String) throws {
        try database.execute(sql: "UPDATE ledger_texts SET text = ? WHERE seq = ?", arguments: [text, seq])
    }

    func setSalt(_ seq: Int64, _ salt: String) throws {
        try database.execute(sql: "UPDATE ledger_texts SET salt = ? WHERE seq = ?", arguments: [salt, seq])
    }

    func deleteText(_ seq: Int64) throws {
        try database.execute(sql: "DELETE FROM ledger_texts WHERE seq = ?", arguments: [seq])
    }

    func addText(_ seq: Int64, _ text: String) throws {
        try database.execute(
            sql: "INSERT INTO ledger_texts (seq, field, salt, text) VALUES (?, 'note', ?, ?)",
            arguments: [seq, RandomHex.digits(bytes: 32), text])
    }

    func eraseText(_ seq: Int64) throws {
        try database.execute(
            sql: "UPDATE ledger_texts SET salt = NULL, text = NULL, erased_at = 1 WHERE seq = ?", arguments: [seq])
    }

    func setLedgerID(_ id: String) throws {
        try database.execute(sql: "UPDATE database_facts SET value = ? WHERE name = 'ledger_id'", arguments: [id])
    }
}
