package import Model

extension CallStore {
    /// What rules on contacts ask of a call; nil of what was written.
    ///
    /// - Throws: `StoreError` with `noSuchRecording`.
    package func contactHistory(of id: RecordingID) async throws(StoreError) -> ContactHistory? {
        try await look { try ContactBook(session: $0).history(of: id) }
    }

    /// The same of many recordings, in the order given.
    ///
    /// - Throws: `StoreError` with `noSuchRecording`.
    package func contactHistories(of ids: [RecordingID]) async throws(StoreError) -> [ContactHistory?] {
        try await look { session in
            let book = ContactBook(session: session)
            return try ids.map { try book.history(of: $0) }
        }
    }

    /// Whose calls rules on contacts may find otherwise now, in order; a page begins after a change of the page before.
    package func contactChanges(
        after last: ContactChange? = nil, limit: Int
    ) async throws(StoreError) -> [ContactChange] {
        try await look { session in
            try session.rows(
                ContactQueries.changes, [last?.debtor?.text ?? "", last?.recording.text ?? "", limit]
            ).map { row in
                let debtor: String = try row.read("debtor")
                return ContactChange(
                    debtor: debtor.isEmpty ? nil : DebtorID(debtor), recording: try row.read("recording"),
                    since: try row.read("since"), times: try row.read("times"))
            }
        }
    }

    /// The judged calls that a change may touch.
    package func contacts(touchedBy change: ContactChange) async throws(StoreError) -> [JudgedContacts] {
        try await look { try ContactBook(session: $0).touched(by: change) }
    }

    /// A change has been looked at. Where more has come meanwhile it stays.
    package func settle(_ change: ContactChange) async throws(StoreError) {
        try await self.change { now in
            _ = try now.session.run(
                ContactQueries.settle, [change.debtor?.text ?? "", change.recording.text, change.times])
        }
    }

    /// Forgets changes where no lexicons that are kept ask for contacts.
    package func dropIdleContactChanges() async throws(StoreError) {
        _ = try await change { try $0.session.run(ContactQueries.dropIdle, []) }
    }
}

/// That something has changed which rules on contacts look at: in a debtor's calls from an instant on, or in one call of
/// which debtor or start are not known.
package struct ContactChange: Hashable, Sendable {
    package let debtor: DebtorID?
    /// Of no meaning where a debtor is named.
    package let recording: RecordingID
    /// Microseconds since 1970 UTC.
    package let since: Int64
    /// How often it was noted.
    let times: Int
}

/// A judged call with what rules on contacts ask of it, and what its current judgement says became of them.
package struct JudgedContacts: Hashable, Sendable {
    package let history: ContactHistory
    package let lexiconVersion: ContentHash
    package let outcomes: [ContactOutcome]
}
