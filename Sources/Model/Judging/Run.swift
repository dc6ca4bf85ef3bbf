/// One run of `fairdial score` over some folders.
package struct Run: Hashable, Sendable, Codable {
    package let id: RunID
    /// Microseconds since 1970 UTC.
    package let startedAt: Int64
    /// Nil while it runs, and for ever where it was killed.
    package let finishedAt: Int64?
    /// The paths it was pointed at.
    package let paths: [String]

    package init(id: RunID, startedAt: Int64, finishedAt: Int64?, paths: [String]) {
        self.id = id
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.paths = paths
    }
}
