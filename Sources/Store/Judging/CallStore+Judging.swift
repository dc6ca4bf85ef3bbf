package import Model

extension CallStore {
    /// Keeps a judgement with its transcript, hits, deductions, the recording's new state and the ledger lines, in
    /// one transaction and once: the same recording, engine and lexicon version a second time changes nothing, unless
    /// someone orders that it counts again.
    ///
    /// Ids of hits must be unique over all judgements.
    ///
    /// - Throws: `StoreError` with `noSuchRecording`, `lexiconNotKept`, `transcriptNotKept`,
    ///   `inconsistentJudgement` or `reasonMissing`; nothing is kept then.
    package func commit(_ judged: JudgedCall, as currency: Currency) async throws(StoreError) -> CommitOutcome {
        if case .replacing(_, let reason, _) = currency { _ = try GivenReason.checked(reason) }
        return try await change { try Committer(change: $0).commit(judged, currency) }
    }

    /// The judgement of that id, current or not; nil where there is none. Its id is known before it is made.
    package func judgement(_ id: JudgementID) async throws(StoreError) -> Judgement? {
        try await look { session in
            guard try session.first(JudgementQueries.byID, [id]) != nil else { return nil }
            return try JudgementBook(session: session).judgement(id)
        }
    }

    /// All judgements of a recording with their history: the current one first, then from the newest.
    package func judgements(of recording: RecordingID) async throws(StoreError) -> [JudgementRecord] {
        try await look { try JudgementBook(session: $0).records(of: recording) }
    }
}
