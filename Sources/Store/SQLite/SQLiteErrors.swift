internal import GRDB

extension StoreError {
    /// What the engine's code means for a person. The engine's own text names no stored value: arguments are hidden.
    static func explaining(_ error: any Error, database: String) -> StoreError {
        switch error {
        case let error as StoreError: error.naming(database)
        case let error as DatabaseError: explaining(error, database: database)
        case is CancellationError: .cancelled(database)
        default: .failed(database, "\(error)")
        }
    }

    private static func explaining(_ error: DatabaseError, database: String) -> StoreError {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(database)
        case .SQLITE_READONLY: .readOnly(database)
        case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: .noPermission(database)
        case .SQLITE_NOTADB: .notADatabase(database)
        case .SQLITE_CORRUPT: .damagedFile(database)
        case .SQLITE_FULL: .diskFull(database)
        case .SQLITE_INTERRUPT: .cancelled(database)
        case .SQLITE_IOERR: .ioFailed(database, cause(error))
        default: .failed(database, cause(error))
        }
    }

    private static func cause(_ error: DatabaseError) -> String {
        [error.extendedResultCode.description, error.message].compactMap(\.self).joined(separator: " ")
    }
}
