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
                recording, transcript.engine.fingerprint, try StoredJSON.write(transcript.engine),
                transcript.language, transcript.durationSeconds, try StoredJSON.write(transcript), now,
                transcript.isAnswered,
            ]) == 1
    }

    /// The newest measurement replaces the one before.
    func keep(_ facts: SoundFacts, of recording: RecordingID) throws {
        try session.run(
            TranscriptQueries.keepFacts,
            [
                recording, facts.durationSeconds, try StoredJSON.write(facts.with(peaks: [])),
                try StoredJSON.write(facts.channels.map(\.peaks)),
            ])
    }

    func transcript(of recording: RecordingID, engine: ContentHash) throws -> Transcript? {
        try session.first(TranscriptQueries.byEngine, [recording, engine])?.json("body")
    }

    /// The transcript without its words: who made it, in which language, and how long it is.
    func outline(of recording: RecordingID, engine: ContentHash) throws -> Transcript? {
        try session.first(TranscriptQueries.outline, [recording, engine]).map { row in
            Transcript(
                language: try row.read("language"), engine: try row.json("source"), utterances: [],
                durationSeconds: try row.read("duration_seconds"))
        }
    }

    /// The engine of the transcript that was kept last.
    func latestEngine(of recording: RecordingID) throws -> ContentHash? {
        try session.first(TranscriptQueries.latest, [recording])?.read("engine")
    }

    func facts(of recording: RecordingID) throws -> SoundFacts? {
        guard let bare = try bareFacts(of: recording) else { return nil }
        return bare.with(peaks: try session.first(TranscriptQueries.peaks, [recording])?.json("peaks") ?? [])
    }

    /// What was measured, without the peaks, which are most of it.
    func bareFacts(of recording: RecordingID) throws -> SoundFacts? {
        try session.first(TranscriptQueries.facts, [recording])?.json("facts")
    }
}

extension SoundFacts {
    /// The same facts with these peaks by channel; a channel for which none are given has none.
    fileprivate func with(peaks: [[UInt8]]) -> SoundFacts {
        var facts = self
        for place in facts.channels.indices { facts.channels[place].peaks = place < peaks.count ? peaks[place] : [] }
        return facts
    }
}
