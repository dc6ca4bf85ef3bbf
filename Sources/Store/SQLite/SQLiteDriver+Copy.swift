internal import GRDB

extension SQLiteDriver {
    func copy(to path: String) async throws(StoreError) {
        try await readWhole(naming: path) { try Self.copy($0, to: path) }
    }

    /// Copies a database that no program may be writing to, as a backup is.
    ///
    /// - Throws: `StoreError`: missing, damaged, of another program, or made by a newer FairDial.
    static func copy(_ source: String, to path: String) async throws(StoreError) {
        guard DatabaseFiles.exists(source) else { throw .noBackup(source) }
        try await offThePool(naming: source) {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: source, configuration: configuration)
            let found = try queue.read { database in
                try Migrator(migrations: SQLiteMigrations.all, database: source)
                    .inspect(SQLiteSession(database: database))
            }
            guard found > 0 else { throw StoreError.otherProgram(source) }
            try copy(queue, to: path)
            try queue.close()
        }
    }

    /// Leaves a database without what SQLite keeps beside it, so that it can lie where nothing may be written.
    static func makeSingleFile(_ path: String) async throws(StoreError) {
        try await offThePool(naming: path) {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try queue.close()
        }
    }

    private static func copy(_ source: some DatabaseReader, to path: String) throws {
        let copy = try DatabaseQueue(path: path)
        try source.backup(to: copy)
        let found = try copy.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
        guard found == "ok" else { throw StoreError.damagedFile(path) }
        try copy.close()
    }
}
