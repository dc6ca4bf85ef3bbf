package import Foundation

/// A pipe that no program inherits unless it is given an end: one that held it open would keep the other end from ever
/// ending. Whoever makes it closes both.
package struct PrivatePipe {
    package let reading: Int32
    package let writing: Int32

    /// Held while a program is started with pipes: another that is started between the making of one and its marking
    /// would inherit it.
    package static let starting = NSLock()

    /// Nil where this process may open no more files; `errno` says why.
    package init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }
}
