import Foundation
import Model
import Synchronization
import Testing

@testable import Store

@Suite("All or nothing", .timeLimit(.minutes(10)))
struct AtomicityTests {
    @Test("a commit that fails at its nth statement leaves nothing, for every n")
    func everyStatement() async throws {
        let database = try TemporaryDatabase()
        let plain = try await database.open()
        let recording = try await plain.register(Samples.file("/a.wav"), run: nil).recording
        try await plain.keep(Samples.lexicons())
        let before = try DatabaseContent(database.path)
        let judged = Samples.judged(
            Samples.judgement(recording.id, hits: [("en.threat", .stands), ("en.insult", .waits)]))
        var statement = 0
        while true {
            statement += 1
            try #require(statement < 200)
            let driver = FailingDriver(inner: try await SQLiteDriver.open(database.path), failingAt: statement)
            let store = try await CallStore(driver: driver, database: database.path, clock: database.clock.source)
            driver.arm()
            let error = await storeError { _ = try await store.commit(judged, as: .ifFirst) }
            try await driver.close()
            guard let error else { break }
            #expect(error.code == .diskFull)
            #expect(try DatabaseContent(database.path) == before, "statement \(statement)")
        }
        #expect(statement > 15)
        #expect(try await plain.status().waiting == 1)
        #expect(try await plain.verifyLedger() == .sound(lines: 4, head: plain.ledgerHead().hash))
        try await plain.close()
    }

    @Test("what was committed is there when the process dies without a checkpoint, and the rest is not")
    func killed() async throws {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        let judgement = try await store.score(Samples.file("/a.wav"), hits: [("en.threat", .stands)])
        // A copy of the files as they lie is what a killed process leaves: the write-ahead log is not folded in.
        let folder = database.folder.appending(path: "after")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["fairdial.db", "fairdial.db-wal"] {
            try FileManager.default.copyItem(
                at: database.folder.appending(path: name), to: folder.appending(path: name))
        }
        // Torn: the last page of the log was only half written.
        let torn = database.folder.appending(path: "torn")
        try FileManager.default.copyItem(at: folder, to: torn)
        let log = try FileHandle(forUpdating: torn.appending(path: "fairdial.db-wal"))
        let size = try log.seekToEnd()
        try log.truncate(atOffset: size - 100)
        try log.close()
        try await store.close()

        let whole = try await CallStore(path: folder.appending(path: "fairdial.db").path, clock: database.clock.source)
        #expect(try await whole.judgement(judgement.id) == judgement)
        #expect(try await whole.status().scored == 1)
        try await whole.close()
        let rest = try await CallStore(path: torn.appending(path: "fairdial.db").path, clock: database.clock.source)
        #expect(try await rest.judgement(judgement.id) == nil)
        #expect(try await rest.status().unscored == [.notYet: 1])
        guard case .sound = try await rest.verifyLedger() else { return #expect(Bool(false), "ledger") }
        try await rest.close()
    }

    @Test("a power cut takes nothing that was committed: every commit is synced")
    func synchronous() async throws {
        try await withStore { store, _ in
            let settings = try await store.change { change in
                try ["synchronous", "foreign_keys", "journal_mode", "busy_timeout"].map { name in
                    try change.session.first(Query(name, "PRAGMA \(name)"))?.values.first
                }
            }
            #expect(settings == [.integer(2), .integer(1), .text("wal"), .integer(10_000)])
        }
    }

    @Test("many writers on several connections keep one chain and lose nothing")
    func connections() async throws {
        let database = try TemporaryDatabase()
        let stores = [try await database.open(), try await database.open(), try await database.open()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                group.addTask {
                    _ = try await stores[number % 3].score(
                        Samples.file("/\(number / 2).wav", bytes: "\(number / 2)"), hits: [("en.threat", .stands)])
                }
            }
            try await group.waitForAll()
        }
        #expect(try await stores[0].status().scored == 30)
        let head = try await stores[1].ledgerHead()
        // Each recording is seen, judged, brought into its state and told of once, whoever came first.
        #expect(head.lines == 120)
        #expect(try await stores[2].verifyLedger() == .sound(lines: 120, head: head.hash))
        for store in stores { try await store.close() }
    }
}

/// A driver whose nth changing statement fails as on a full disk.
final class FailingDriver: Driver {
    private let inner: SQLiteDriver
    private let left: Mutex<Int>
    private let failingAt: Int

    var migrations: [Migration] { inner.migrations }

    init(inner: SQLiteDriver, failingAt: Int) {
        self.inner = inner
        self.failingAt = failingAt
        left = Mutex(.max)
    }

    func arm() { left.withLock { $0 = failingAt } }

    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws(StoreError) -> Answer { try await inner.read(body) }

    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws(StoreError) -> Answer {
        try await inner.write { session in
            try body(
                FailingSession(inner: session) {
                    self.left.withLock { left in
                        left -= 1
                        return left == 0
                    }
                })
        }
    }

    func copy(to path: String) async throws(StoreError) { try await inner.copy(to: path) }

    func close() async throws(StoreError) { try await inner.close() }
}

private struct FailingSession: Session {
    let inner: any Session
    let fails: () -> Bool

    func rows(_ query: Query, _ values: [any Storable]) throws -> [Row] { try inner.rows(query, values) }

    @discardableResult func run(_ query: Query, _ values: [any Storable]) throws -> Int {
        // After the statement: what it did must be undone with the rest.
        let changed = try inner.run(query, values)
        if fails() { throw StoreError.diskFull("test") }
        return changed
    }

    func define(_ text: String) throws { try inner.define(text) }
    func tables() throws -> Set<String> { try inner.tables() }
}
