/// By what a file is recognised without reading it: size and time of change.
package struct FileMark: Hashable, Sendable {
    /// Bytes; nil where it is not known.
    package let byteCount: Int64?
    /// Nanoseconds since 1970 UTC; nil where it is not known.
    package let modified: Int64?

    package init(byteCount: Int64?, modified: Int64?) {
        self.byteCount = byteCount
        self.modified = modified
    }

    /// Of a file that nobody has looked at.
    package static let unknown = FileMark(byteCount: nil, modified: nil)

    /// The mark as it may be kept after the file was read at `now` (nanoseconds since 1970 UTC). A file that changed
    /// within two seconds, the coarsest step in which a file system tells times, could change again and look the same.
    package func settled(readAt now: Int64) -> FileMark {
        guard let modified, now - modified > 2_000_000_000 else { return FileMark(byteCount: byteCount, modified: nil) }
        return self
    }
}
