import Foundation
import GRDB
import Model
import Testing

@testable import Store

@Suite("Opening a database", .timeLimit(.minutes(10)))
struct OpeningTests {
    private func refusal(_ path: String) async -> StoreError? {
        await storeError { try await CallStore(path: path).close() }
    }

    @Test("creates it, and opens it again as it was")
    func reopening() async throws {
        let database = try TemporaryDatabase()
        let first = try await database.open()
        let judgement = try await first.score(Samples.file("/a.wav"), hits: [("en.threat", .stands)])
        let head = try await first.ledgerHead()
        try await first.close()
        let second = try await database.open()
        #expect(try await second.ledgerHead() == head)
        #expect(try await second.judgement(judgement.id) == judgement)
        try await second.close()
    }

    @Test("refuses what is no database, and leaves it as it is")
    func notADatabase() async throws {
        let database = try TemporaryDatabase()
        for text in ["RIFF", String(repeating: "this is no database. ", count: 500)] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: database.path))
            let error = await refusal(database.path)
            #expect(error?.code == .notADatabase)
            #expect(error?.message.arguments == ["database": database.path])
            #expect(try Data(contentsOf: URL(fileURLWithPath: database.path)) == Data(text.utf8))
        }
    }

    @Test("takes an empty file for a new database")
    func emptyFile() async throws {
        let database = try TemporaryDatabase()
        try Data().write(to: URL(fileURLWithPath: database.path))
        let store = try await database.open()
        #expect(try await store.status().recordings == 0)
        try await store.close()
    }

    @Test("refuses another program's database and does not touch it")
    func otherProgram() async throws {
        let database = try TemporaryDatabase()
        let queue = try DatabaseQueue(path: database.path)
        try await queue.write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: database.path))
        #expect(await refusal(database.path)?.code == .otherProgram)
        #expect(try Data(contentsOf: URL(fileURLWithPath: database.path)) == before)
    }

    @Test("refuses a database that a newer program made")
    func newer() async throws {
        let database = try TemporaryDatabase()
        try await database.open().close()
        let queue = try DatabaseQueue(path: database.path)
        try await queue.write {
            try $0.execute(sql: "INSERT INTO schema_versions (version, name, applied_at) VALUES (99, 'later', 0)")
        }
        try queue.close()
        let error = await refusal(database.path)
        #expect(error?.code == .newerDatabase)
        #expect(error?.message.arguments["found"] == "99")
        #expect(error?.message.arguments["known"] == SQLiteMigrations.all.last.map { "\($0.version)" })
    }

    @Test("says what is wrong with the path")
    func paths() async throws {
        let database = try TemporaryDatabase()
        #expect(await refusal(database.folder.path)?.code == .isFolder)
        #expect(await refusal(database.folder.path + "/none/x.db")?.code == .noFolder)
        try Data().write(to: database.folder.appending(path: "file"))
        #expect(await refusal(database.folder.path + "/file/x.db")?.code == .noFolder)
    }

    @Test("says that there is no permission", .enabled(if: geteuid() != 0, "root may read and write everything"))
    func permissions() async throws {
        let database = try TemporaryDatabase()
        try await database.open().close()
        func set(_ mode: Int, _ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        try set(0o444, database.path)
        #expect(await refusal(database.path)?.code == .readOnly)
        try set(0o000, database.path)
        #expect(await refusal(database.path)?.code == .noPermission)
        try set(0o644, database.path)
        for log in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database.path + log) }
        try set(0o555, database.folder.path)
        let other = await refusal(database.folder.path + "/other.db")
        let known = await refusal(database.path)
        try set(0o755, database.folder.path)
        #expect(other?.code == .noPermission)
        #expect(known?.code == .readOnly, "\(String(describing: known))")
    }

    @Test("waits for another writer, and says so where it does not let go")
    func locked() async throws {
        let database = try TemporaryDatabase()
        try await database.open().close()
        let driver = try await SQLiteDriver.open(database.path, busySeconds: 0.05)
        let store = try await CallStore(driver: driver, database: database.path, clock: database.clock.source)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: database.path, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let error = await storeError { _ = try await store.beginRun(paths: []) }
        #expect(error?.code == .locked)
        #expect(error?.isTransient == true)
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        _ = try await store.beginRun(paths: [])
        try await store.close()
    }

    @Test("says that it is closed once it is")
    func closed() async throws {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        try await store.close()
        let reading = await storeError { _ = try await store.status() }
        let writing = await storeError { _ = try await store.beginRun(paths: []) }
        #expect(reading?.code == .closed)
        #expect(writing?.code == .closed)
    }

    @Test(
        "explains the engine's codes",
        arguments: [
            (ResultCode.SQLITE_BUSY, StoreError.Code.locked), (.SQLITE_READONLY, .readOnly),
            (.SQLITE_READONLY_DIRECTORY, .readOnly), (.SQLITE_CANTOPEN, .noPermission), (.SQLITE_PERM, .noPermission),
            (.SQLITE_NOTADB, .notADatabase), (.SQLITE_CORRUPT, .damaged), (.SQLITE_FULL, .diskFull),
            (.SQLITE_INTERRUPT, .cancelled), (.SQLITE_IOERR, .ioFailed), (.SQLITE_IOERR_WRITE, .ioFailed),
            (.SQLITE_CONSTRAINT, .failed),
        ])
    func codes(code: ResultCode, expected: StoreError.Code) {
        let error = StoreError.explaining(DatabaseError(resultCode: code), database: "x.db")
        #expect(error.code == expected)
    }
}
