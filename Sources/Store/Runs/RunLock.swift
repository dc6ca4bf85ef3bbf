internal import Foundation
internal import Model

/// Lets one process at a time do a work on a database: two would hear the same calls, or send the same notices, twice. The
/// system lets go of it when the process ends, however it ends.
package final class RunLock: Sendable {
    package enum Work: String, Sendable {
        case run
        /// Sending what is in the outbox.
        case deliver
    }

    private let descriptor: Int32

    /// - Parameter database: the file; the lock stands beside it, under its name with `-run` or `-deliver`.
    /// - Throws: `StoreError` with `runInProgress` or `deliveryInProgress`, which tells who does it since when, or
    ///   `noPermission`.
    package init(database: String, _ work: Work = .run) throws(StoreError) {
        descriptor = open("\(database)-\(work.rawValue)", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .noPermission(database) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            // The descriptor is closed by `deinit`, which runs although this throws.
            let holder = Self.read(descriptor)
            throw work == .run
                ? .runInProgress(database, holder: holder) : .deliveryInProgress(database, holder: holder)
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
