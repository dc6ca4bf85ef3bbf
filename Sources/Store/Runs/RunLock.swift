internal import Foundation
internal import Model

/// Lets one run at a time score into a database: two would hear the same calls twice. The system lets go of it when the
/// process ends, however it ends.
package final class RunLock: Sendable {
    private let descriptor: Int32

    /// - Parameter database: the file; the lock stands beside it, under its name with `-run`.
    /// - Throws: `StoreError` with `runInProgress`, which tells who runs since when, or `noPermission`.
    package init(database: String) throws(StoreError) {
        descriptor = open("\(database)-run", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .noPermission(database) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            // The descriptor is closed by `deinit`, which runs although this throws.
            throw .runInProgress(database, holder: Self.read(descriptor))
        }
        let now = ZonedTime.utcText(microseconds: InstantSource.system.now())
        let note = "\(ProcessInfo.processInfo.hostName) \(getpid()) \(now)"
        ftruncate(descriptor, 0)
        _ = note.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Who holds it: host, process and the instant since when.
    private static func read(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
