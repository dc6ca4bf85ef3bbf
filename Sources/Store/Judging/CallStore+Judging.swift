package import Model

extension CallStore {
    /// Keeps a judgement with its transcript, hits, deductions, the recording's new state and the ledger lines, in
    /// one transaction and once: the same recording, engine and lexicon version a second time changes nothing while the
    /// same is known of the call, unless someone orders that it counts again.
    ///
    /// Ids of hits must be unique over all judgements.
    ///
    /// - Throws: `StoreError` with `noSuchRecording`, `lexiconNotKept`, `transcriptNotKept`,
    ///   `inconsistentJudgement` or `reasonMissing`; nothing is kept then.
    package func commit(_ judged: JudgedCall, as precedence: Precedence) async throws(StoreError) -> CommitOutcome {
        if case .replacing(_, let reason, _) = precedence { _ = try GivenReason.checked(reason) }
        return try await change { try Committer(change: $0).commit(judged, precedence) }
    }

    /// The judgement of that id, current or not; nil where there is none. Its id is known before it is made.
    package func judgement(_ id: JudgementID) async throws(StoreError) -> Judgement? {
        try await look { session in
            guard try session.first(JudgementQueries.byID, [id]) != nil else { return nil }
            return try JudgementBook(session: session).judgement(id)
        }
    }

    /// Recordings of which something is known now on which the judgement that counts does not rest: its date where a
    /// rule asks for it, or who speaks when.
    package func outrunByTheirCalls() async throws(StoreError) -> Set<RecordingID> {
        try await look { session in
            Set(try session.rows(RecordingQueries.outrun).map { try $0.read("recording") })
        }
    }

    /// Sound whose judgement rests on words that were heard in another language than its call is known to be in now, or
    /// that were given to other speakers. Transcripts beside sound name their own and may be among them.
    package func misheard() async throws(StoreError) -> Misheard {
        try await look { session in
            var misheard = Misheard()
            for row in try session.rows(RecordingQueries.misheard) {
                if try row.read("is_foreign") {
                    misheard.otherLanguage.append(try StoredRecording(row))
                } else {
                    misheard.otherSpeakers.append(try StoredRecording(row))
                }
            }
            return misheard
        }
    }

    /// All judgements of a recording with their history: the current one first, then from the newest.
    package func judgements(of recording: RecordingID) async throws(StoreError) -> [JudgementRecord] {
        try await look { try JudgementBook(session: $0).records(of: recording) }
    }
}

/// Recordings of whose call something is known now that changes what their words are.
package struct Misheard: Hashable, Sendable {
    package var otherLanguage: [StoredRecording] = []
    package var otherSpeakers: [StoredRecording] = []

    package init() {}
}
