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
