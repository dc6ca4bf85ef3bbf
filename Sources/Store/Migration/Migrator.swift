/// Brings a database's tables to what this program knows; forward only.
struct Migrator {
    let migrations: [Migration]
    /// The database as errors name it.
    let database: String

    /// The version that this program makes.
    var newest: Int { migrations.last?.version ?? 0 }

    /// Looks before anything is written.
    ///
    /// - Returns: the version found, 0 for a database without tables.
    /// - Throws: `StoreError` with `otherProgram` or `newerDatabase`.
    @discardableResult func inspect(_ session: any Session) throws -> Int {
        let tables = try session.tables()
        guard !tables.isEmpty else { return 0 }
        guard tables.contains("schema_versions") else { throw StoreError.otherProgram(database) }
        let found = try session.first(MigrationQueries.newest)?.read("version", as: Int.self) ?? 0
        guard found <= newest else {
            throw StoreError.newerDatabase(database, found: found, known: newest)
        }
        return found
    }

    /// Runs the steps that the database lacks, all in the caller's transaction with their bookkeeping.
    ///
    /// - Returns: the version that was found.
    @discardableResult func migrate(_ session: any Session, now: Int64) throws -> Int {
        let found = try inspect(session)
        if found == 0, try session.tables().isEmpty { try session.define(Self.bookkeeping) }
        for migration in migrations where migration.version > found {
            try session.define(migration.text)
            try session.run(MigrationQueries.note, [migration.version, migration.name, now])
        }
        return found
    }

    /// The one table that both engines make in the same words.
    static let bookkeeping = """
        CREATE TABLE schema_versions (
            version INTEGER NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            applied_at BIGINT NOT NULL
        )
        """
}
