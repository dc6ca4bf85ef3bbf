package import Model

extension CallStore {
    /// Keeps a transcript before it is judged, so that an interrupted run need not listen again, and what was measured
    /// of the sound; nil leaves what is known.
    ///
    /// - Returns: whether it was new: the first transcript of a recording by an engine stays.
    /// - Throws: `StoreError` with `noSuchRecording`.
    @discardableResult package func keep(
        _ transcript: Transcript, of recording: RecordingID, facts: SoundFacts? = nil
    ) async throws(StoreError) -> Bool {
        try await change { change in
            _ = try RecordingBook(change: change).recording(recording)
            let book = TranscriptBook(session: change.session, now: change.now)
            if let facts { try book.keep(facts, of: recording) }
            return try book.keep(transcript, of: recording)
        }
    }

    /// The transcript that an engine of this fingerprint made of the recording; nil where there is none.
    package func transcript(
        of recording: RecordingID, engine: ContentHash
    ) async throws(StoreError) -> Transcript? {
        try await look { try TranscriptBook(session: $0, now: 0).transcript(of: recording, engine: engine) }
    }

    /// What was measured of the recording's sound; nil for transcripts made elsewhere.
    package func facts(of recording: RecordingID) async throws(StoreError) -> SoundFacts? {
        try await look { try TranscriptBook(session: $0, now: 0).facts(of: recording) }
    }

    /// Calls whose current judgement was made under another version of the lexicons of their language, with the
    /// transcript that was judged: what a re-scoring works through. They come in order of recording id; a page of at
    /// most `limit` begins after the last recording of the page before, and a shorter one is the last.
    package func transcripts(
        judgedUnderOtherThan version: ContentHash, language: Language, after recording: RecordingID? = nil,
        limit: Int = 100
    ) async throws(StoreError) -> [JudgedTranscript] {
        try await look { session in
            try session.rows(
                TranscriptQueries.judgedUnderOthers, [version, language, recording?.text ?? "", limit]
            ).map(JudgedTranscript.init)
        }
    }
}

/// A call with the transcript that its current judgement rests on.
package struct JudgedTranscript: Hashable, Sendable {
    package let recording: StoredRecording
    package let transcript: Transcript
    /// Without the peaks, unless these were asked for.
    package let facts: SoundFacts?
    /// Under which it was judged.
    package let lexiconVersion: ContentHash
}

extension JudgedTranscript {
    init(_ row: Row) throws {
        self.init(
            recording: try StoredRecording(row), transcript: try row.json("body"),
            facts: try row.optionalJSON("facts"), lexiconVersion: try row.read("lexicon_version"))
    }

    func with(facts: SoundFacts?) -> JudgedTranscript {
        JudgedTranscript(recording: recording, transcript: transcript, facts: facts, lexiconVersion: lexiconVersion)
    }
}
