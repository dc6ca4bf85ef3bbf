/// A backup that was written or restored, in the numbers by which it is recognised.
package struct Backup: Hashable, Sendable {
    /// Recordings in it.
    package let recordings: Int
    /// Where its ledger ends: to be kept elsewhere.
    package let head: LedgerHead
}

extension CallStore {
    /// Copies the database as it is at one moment, while runs and reviews go on, checks the copy and its ledger, and
    /// puts it under a name that nothing bears yet.
    ///
    /// - Throws: `StoreError`; then there is no new file.
    package func backUp(to path: String) async throws(StoreError) -> Backup {
        guard !DatabaseFiles.exists(path) else { throw .fileExists(path) }
        let partial = "\(path).partial"
        DatabaseFiles.remove(partial)
        do throws(StoreError) {
            try await copy(to: partial)
            let backup = try await Self.examine(partial)
            try await SQLiteDriver.makeSingleFile(partial)
            try DatabaseFiles.settle(partial, as: path)
            return backup
        } catch {
            DatabaseFiles.remove(partial)
            throw error.about(partial, as: path)
        }
    }

    /// Puts a backup in the place of a database. What stood there is moved aside, never deleted.
    ///
    /// - Parameters:
    ///   - replaces: whether a database may stand there.
    ///   - stamp: what a database that stood there is named with, such as an instant.
    /// - Returns: what was restored, and the path to which the database that stood there was moved.
    /// - Throws: `StoreError`: no such backup, damaged, of another program or a newer one, a run in progress, or a
    ///   database that is in the way; the database is as it was then.
    package static func restore(
        _ backup: String, to database: String, replaces: Bool, stamp: String
    ) async throws(StoreError) -> (restored: Backup, aside: String?) {
        let lock = try RunLock(database: database)
        defer { withExtendedLifetime(lock) {} }
        let isThere = DatabaseFiles.exists(database)
        guard replaces || !isThere else { throw .fileExists(database) }
        let partial = "\(database).partial"
        DatabaseFiles.remove(partial)
        do throws(StoreError) {
            try await SQLiteDriver.copy(backup, to: partial)
            let restored = try await examine(partial)
            let aside = isThere ? "\(database).before-\(stamp)" : nil
            if let aside { try DatabaseFiles.move(database, to: aside) }
            try DatabaseFiles.settle(partial, as: database)
            return (restored, aside)
        } catch {
            DatabaseFiles.remove(partial)
            throw error.about(partial, as: backup)
        }
    }

    /// Opens a copy as a run would, which brings its tables to this version, and verifies its ledger.
    private static func examine(_ path: String) async throws(StoreError) -> Backup {
        let store = try await CallStore(path: path)
        let verdict = try await store.verifyLedger()
        let backup = Backup(recordings: try await store.status().recordings, head: try await store.ledgerHead())
        try await store.close()
        if case .broken(let line, _) = verdict { throw .brokenLedger(path, line: line) }
        return backup
    }
}
