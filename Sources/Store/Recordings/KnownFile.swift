package import Model

/// A file that was met before, as it was then, with the recording that it belongs to as that is now.
package struct KnownFile: Sendable {
    package let path: String
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

    /// The files that may be a listed call's: that of the recording with its call id, where there is one; else all that
    /// are named so, or that are named like the call but for their extensions. Copies are left out.
    package func knownFiles(
        ofCall callID: String, named names: [String]
    ) async throws(StoreError) -> [KnownFile] {
        try await look { session in
            if let known = try session.first(RecordingQueries.fileOfCall, [callID]) { return [try KnownFile(known)] }
            let rows =
                names.isEmpty
                // A slash comes after a dot, and no name holds one.
                ? try session.rows(RecordingQueries.filesNamedBetween, ["\(callID).", "\(callID)/"])
                : try names.flatMap { try session.rows(RecordingQueries.filesNamed, [$0]) }
            return try rows.map(KnownFile.init)
        }
    }
}

extension KnownFile {
    fileprivate init(_ row: Row) throws {
        path = try row.read("file_path")
        role = try row.read("file_role")
        contentHash = try row.read("file_hash")
        mark = FileMark(byteCount: try row.read("file_bytes"), modified: try row.read("file_modified"))
        recording = try StoredRecording(row)
    }
}
