internal import Model

/// Reads and writes transcripts and measurements of sound within one transaction.
struct TranscriptBook {
    let session: any Session
    /// Microseconds since 1970 UTC.
    let now: Int64

    /// - Returns: whether it was new; one that is there is kept as it is.
    @discardableResult func keep(_ transcript: Transcript, of recording: RecordingID) throws -> Bool {
        try session.run(
            TranscriptQueries.keep,
            [
                recording, transcript.engine.fingerprint, transcript.language, transcript.durationSeconds,
                try StoredJSON.write(transcript), now,
            ]) == 1
    }

    /// The newest measurement replaces the one before.
    func keep(_ facts: SoundFacts, of recording: RecordingID) throws {
        try session.run(
            TranscriptQueries.keepFacts, [recording, facts.durationSeconds, try StoredJSON.write(facts)])
    }

    func transcript(of recording: RecordingID, engine: ContentHash) throws -> Transcript? {
        try session.first(TranscriptQueries.byEngine, [recording, engine])?.json("body")
    }

    func latestTranscript(of recording: RecordingID) throws -> Transcript? {
        try session.first(TranscriptQueries.latest, [recording])?.json("body")
    }

    func facts(of recording: RecordingID) throws -> SoundFacts? {
        try session.first(TranscriptQueries.facts, [recording])?.json("facts")
    }
}
