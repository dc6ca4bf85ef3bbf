internal import Foundation

/// What is done to database files as a whole; what SQLite keeps beside a database goes with it.
enum DatabaseFiles {
    private static let companions = ["", "-wal", "-shm", "-journal"]

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func remove(_ path: String) {
        for suffix in companions { unlink(path + suffix) }
    }

    /// - Throws: `StoreError` with `ioFailed`.
    static func move(_ path: String, to target: String) throws(StoreError) {
        for suffix in companions where exists(path + suffix) {
            guard rename(path + suffix, target + suffix) == 0 else { throw failed(path) }
        }
        try sync(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    }

    /// Gives a closed database, safe on the disk, a name that nothing may bear yet.
    ///
    /// - Throws: `StoreError` with `fileExists` or `ioFailed`.
    static func settle(_ path: String, as target: String) throws(StoreError) {
        try sync(path)
        guard link(path, target) == 0 else { throw errno == EEXIST ? .fileExists(target) : failed(target) }
        unlink(path)
        try sync(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    }

    private static func sync(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failed(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failed(path) }
    }

    private static func failed(_ path: String) -> StoreError {
        errno == ENOSPC ? .diskFull(path) : .ioFailed(path, String(cString: strerror(errno)))
    }
}
