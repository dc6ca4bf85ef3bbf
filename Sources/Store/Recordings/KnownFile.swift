package import Model

/// A file that was met before, as it was then, with the recording that it belongs to as that is now.
package struct KnownFile: Sendable {
    package let role: FileRole
    package let contentHash: ContentHash?
    package let mark: FileMark
    package let recording: StoredRecording

    /// Whether a file that looks like this one need not be read: neither its size nor its time of change is another.
    package func isUnchanged(_ mark: FileMark) -> Bool {
        contentHash != nil && self.mark == mark && mark.modified != nil
    }
}

extension CallStore {
    /// What is known of files by their paths, in the order given; nil where a path was never met.
    package func knownFiles(_ paths: [String]) async throws(StoreError) -> [KnownFile?] {
        try await look { session in
            try paths.map { try session.first(RecordingQueries.knownFile, [$0]).map(KnownFile.init) }
        }
    }
}

extension KnownFile {
    fileprivate init(_ row: Row) throws {
        role = try row.read("file_role")
        contentHash = try row.read("file_hash")
        mark = FileMark(byteCount: try row.read("file_bytes"), modified: try row.read("file_modified"))
        recording = try StoredRecording(row)
    }
}
