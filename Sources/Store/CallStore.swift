internal import Model

/// FairDial's memory: recordings, transcripts, judgements, rulings, lexicon sets and the ledger, in one database.
///
/// Each call that changes something is one transaction together with its ledger lines: all of it is kept, safe from
/// a power cut, or nothing. Calls of several stores on one database, in one process or many, may run at once.
package final class CallStore: Sendable {
    private let driver: any Driver
    private let clock: InstantSource

    /// Opens a SQLite database, creating it where there is none, and brings its tables to this version.
    ///
    /// - Parameters:
    ///   - path: of the file; its folder must exist.
    ///   - clock: gives every instant that is stored.
    /// - Throws: `StoreError` that says why the file cannot be used; it is left as it was then.
    package convenience init(path: String, clock: InstantSource = .system) async throws(StoreError) {
        let driver = try await SQLiteDriver.open(path)
        try await self.init(driver: driver, database: path, clock: clock)
    }

    /// Brings the driver's database to this version; `database` is its name in errors.
    init(driver: any Driver, database: String, clock: InstantSource) async throws(StoreError) {
        self.driver = driver
        self.clock = clock
        let migrator = Migrator(migrations: driver.migrations, database: database)
        let found = try await driver.read { try migrator.inspect($0) }
        guard found < migrator.newest else { return }
        try await driver.write { session in
            try migrator.migrate(session, now: clock.now())
            try LedgerHead.found(session)
        }
    }

    /// The present instant, microseconds since 1970 UTC.
    var now: Int64 { clock.now() }

    /// Lets go of the database; later calls fail with `closed`.
    package func close() async throws(StoreError) { try await driver.close() }

    func copy(to path: String) async throws(StoreError) { try await driver.copy(to: path) }

    /// Looks at one consistent view of the database.
    func look<Answer: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws(StoreError) -> Answer {
        try await driver.read(body)
    }

    /// Makes one change with its ledger lines, whole or not at all.
    func change<Answer: Sendable>(
        _ body: @escaping @Sendable (Change) throws -> Answer
    ) async throws(StoreError) -> Answer {
        let clock = clock
        return try await driver.write { session in
            try body(Change(session: session, now: clock.now()))
        }
    }
}
