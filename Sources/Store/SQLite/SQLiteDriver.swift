internal import Dispatch
internal import Foundation
internal import GRDB
internal import Synchronization

/// SQLite in one file: many readers beside one writer (WAL), each commit synced to the disk.
final class SQLiteDriver: Driver {
    private let pool: DatabasePool
    private let path: String
    private let isClosed = Mutex(false)

    let migrations: [Migration] = SQLiteMigrations.all

    /// Opens or creates the file. It blocks; `open` is the way in for asynchronous callers.
    ///
    /// - Throws: `StoreError` that says why the file cannot be the store's database; the file is not touched then.
    private init(path: String, busySeconds: Double) throws {
        self.path = path
        try Self.checkPlace(path)
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.foreignKeysEnabled = true
        configuration.label = "FairDial"
        if try Self.hasContent(path) {
            // Opening for writing turns a database to WAL: another program's must not be changed before it is known.
            var looking = configuration
            looking.readonly = true
            let migrator = Migrator(migrations: migrations, database: path)
            try DatabaseQueue(path: path, configuration: looking).read { database in
                _ = try migrator.inspect(SQLiteSession(database: database))
            }
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        // The pool chooses NORMAL, under which the last commits may be lost in a power cut.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    }

    /// Opens or creates the file; a call waits `busySeconds` for another program that writes.
    static func open(_ path: String, busySeconds: Double = 10) async throws(StoreError) -> SQLiteDriver {
        try await offThePool(naming: path) { try SQLiteDriver(path: path, busySeconds: busySeconds) }
    }

    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws(StoreError) -> Answer {
        try checkOpen()
        do {
            return try await pool.read { try body(SQLiteSession(database: $0)) }
        } catch {
            throw .explaining(error, database: path)
        }
    }

    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws(StoreError) -> Answer {
        try checkOpen()
        do {
            return try await pool.write { try body(SQLiteSession(database: $0)) }
        } catch {
            throw .explaining(error, database: path)
        }
    }

    /// SQLite tells a call on a closed connection only as misuse.
    private func checkOpen() throws(StoreError) {
        guard !isClosed.withLock({ $0 }) else { throw .closed(path) }
    }

    /// Reads with all connections at hand, off the cooperative pool.
    func readWhole(
        naming path: String, _ body: @escaping @Sendable (DatabasePool) throws -> Void
    ) async throws(StoreError) {
        try checkOpen()
        try await Self.offThePool(naming: path) { [pool] in try body(pool) }
    }

    func close() async throws(StoreError) {
        isClosed.withLock { $0 = true }
        try await Self.offThePool(naming: path) { [pool] in
            // Whoever copies the file alone, as people do, has all of it. Where others still read, the log stays.
            _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        }
    }

    /// Runs what blocks on a thread of its own and explains its errors.
    static func offThePool<Answer: Sendable>(
        naming path: String, _ work: @escaping @Sendable () throws -> Answer
    ) async throws(StoreError) -> Answer {
        let result = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: Result(catching: work).mapError { StoreError.explaining($0, database: path) })
            }
        }
        return try result.get()
    }

    private static func checkPlace(_ path: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            if isFolder.boolValue { throw StoreError.isFolder(path) }
            if !FileManager.default.isReadableFile(atPath: path) { throw StoreError.noPermission(path) }
            if !FileManager.default.isWritableFile(atPath: path) { throw StoreError.readOnly(path) }
            return
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw StoreError.noFolder(path)
        }
        if !FileManager.default.isWritableFile(atPath: folder) { throw StoreError.noPermission(path) }
    }

    private static func hasContent(_ path: String) throws -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return false }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.size] as? NSNumber)?.int64Value != 0
    }
}
