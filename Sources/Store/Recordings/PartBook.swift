internal import Model

/// Reads and writes which files are one call.
struct PartBook {
    let session: any Session

    /// In their order; none for a call in one file.
    func parts(of recording: RecordingID) throws -> [CallPart] {
        try session.rows(PartQueries.ofRecording, [recording]).map { row in
            CallPart(
                number: try row.read("number"), path: try row.read("path"), contentHash: try row.read("content_hash"),
                seconds: try row.read("seconds"))
        }
    }

    /// The call in several files of which bytes are one; nil where there is none.
    func call(withPart bytes: ContentHash) throws -> RecordingID? {
        try session.first(PartQueries.byBytes, [bytes])?.read("recording")
    }

    func set(_ parts: [CallPart], of recording: RecordingID) throws {
        try session.run(PartQueries.drop, [recording])
        for part in parts {
            try session.run(
                PartQueries.insert, [recording, part.number, part.path, part.contentHash, part.seconds])
        }
    }
}
