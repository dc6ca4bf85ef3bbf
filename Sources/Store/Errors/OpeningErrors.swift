internal import Model

/// Why a database cannot be opened or used.
extension StoreError {
    static func noFolder(_ database: String) -> Self {
        Self(.noFolder, Message("store.noFolder", ["database": database]))
    }

    static func isFolder(_ database: String) -> Self {
        Self(.isFolder, Message("store.isFolder", ["database": database]))
    }

    static func noPermission(_ database: String) -> Self {
        Self(.noPermission, Message("store.noPermission", ["database": database]))
    }

    static func readOnly(_ database: String) -> Self {
        Self(.readOnly, Message("store.readOnly", ["database": database]))
    }

    static func locked(_ database: String) -> Self {
        Self(.locked, Message("store.locked", ["database": database]))
    }

    static func notADatabase(_ database: String) -> Self {
        Self(.notADatabase, Message("store.notADatabase", ["database": database]))
    }

    static func otherProgram(_ database: String) -> Self {
        Self(.otherProgram, Message("store.otherProgram", ["database": database]))
    }

    static func newerDatabase(_ database: String, found: Int, known: Int) -> Self {
        Self(
            .newerDatabase,
            Message("store.newerDatabase", ["database": database, "found": "\(found)", "known": "\(known)"]))
    }

    static func damagedFile(_ database: String) -> Self {
        Self(.damaged, Message("store.damagedFile", ["database": database]))
    }

    /// The place is the query and the column that hold what cannot be read; the driver adds the database.
    static func damaged(_ place: String) -> Self {
        Self(.damaged, Message("store.damaged", ["place": place]))
    }

    /// The error with the name of the database, where it was thrown without.
    func naming(_ database: String) -> Self {
        guard code == .damaged, message.arguments["database"] == nil else { return self }
        return Self(code, Message(message.key, message.arguments.merging(["database": database]) { own, _ in own }))
    }

    /// - Parameter holder: host, process and since when, as the lock's file has them.
    static func runInProgress(_ database: String, holder: String) -> Self {
        let parts = holder.split(separator: " ").map(String.init)
        guard parts.count == 3 else {
            return Self(.runInProgress, Message("store.runInProgress", ["database": database]))
        }
        return Self(
            .runInProgress,
            Message(
                "store.runInProgress.known",
                ["database": database, "host": parts[0], "process": parts[1], "since": parts[2]]))
    }

    static func fileExists(_ path: String) -> Self {
        Self(.fileExists, Message("store.fileExists", ["path": path]))
    }

    static func noBackup(_ path: String) -> Self { Self(.noBackup, Message("store.noBackup", ["path": path])) }

    /// The same error about the file that the reader knows.
    func about(_ path: String, as known: String) -> Self {
        Self(code, Message(message.key, message.arguments.mapValues { $0 == path ? known : $0 }))
    }

    static func brokenLedger(_ database: String, line: Int64) -> Self {
        Self(.damaged, Message("store.brokenLedger", ["database": database, "line": "\(line)"]))
    }

    static func diskFull(_ database: String) -> Self {
        Self(.diskFull, Message("store.diskFull", ["database": database]))
    }

    static func ioFailed(_ database: String, _ cause: String) -> Self {
        Self(.ioFailed, Message("store.ioFailed", ["database": database, "cause": cause]))
    }

    static func closed(_ database: String) -> Self {
        Self(.closed, Message("store.closed", ["database": database]))
    }

    static func cancelled(_ database: String) -> Self {
        Self(.cancelled, Message("store.cancelled", ["database": database]))
    }

    static func failed(_ database: String, _ cause: String) -> Self {
        Self(.failed, Message("store.failed", ["database": database, "cause": cause]))
    }
}
