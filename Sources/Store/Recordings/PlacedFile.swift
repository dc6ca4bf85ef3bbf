internal import Model

/// A file as it was last seen.
struct PlacedFile {
    /// The recording that it belongs to.
    let recording: StoredRecording
    let role: FileRole
    let contentHash: ContentHash?
    let mark: FileMark
    /// The run that saw it.
    let run: RunID?
}

extension RecordingBook {
    /// What is known of the file at a path; nil where none was seen there.
    func placed(_ path: String) throws -> PlacedFile? {
        guard let row = try change.session.first(RecordingQueries.file, [path]) else { return nil }
        return PlacedFile(
            recording: try recording(try row.read("recording")), role: try row.read("role"),
            contentHash: try row.read("content_hash"),
            mark: FileMark(byteCount: try row.read("byte_count"), modified: try row.read("modified")),
            run: try row.read("run"))
    }
}
