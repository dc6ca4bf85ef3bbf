internal import Foundation

/// What stands at a path. Opening a pipe that nobody writes to waits for ever, so it is asked first.
package enum FileKind: Hashable, Sendable {
    case file
    case missing
    /// A folder, a pipe, a socket or a device.
    case other

    /// What stands there, links followed.
    package static func of(_ path: String) -> FileKind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .missing }
        return status.st_mode & S_IFMT == S_IFREG ? .file : .other
    }

    /// Whether both paths lead to one file, by whatever links.
    static func areSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
}
