package import Model

extension Store {
    /// All that is known of the call that a person means by a call id, a recording id, a path or file name, or the
    /// first six or more digits of the hash of its bytes; what comes first in this list wins.
    ///
    /// - Throws: `StoreError` with `noSuchCall`, or with `ambiguousCall`, which lists the candidates.
    package func dossier(_ reference: String) async throws(StoreError) -> CallDossier {
        try await look { session in
            let finder = CallFinder(session: session)
            return try finder.dossier(of: try finder.find(reference))
        }
    }

    /// All that is known of a recording.
    ///
    /// - Throws: `StoreError` with `noSuchRecording`.
    package func dossier(of id: RecordingID) async throws(StoreError) -> CallDossier {
        try await look { session in
            guard let row = try session.first(RecordingQueries.byID, [id]) else {
                throw StoreError.noSuchRecording(id)
            }
            return try CallFinder(session: session).dossier(of: try StoredRecording(row))
        }
    }
}
