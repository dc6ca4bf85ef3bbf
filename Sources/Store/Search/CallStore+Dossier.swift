package import Model

extension CallStore {
    /// All that is known of the call that a person means by a call id, a recording id, a path or file name, or the
    /// first six or more digits of the hash of its bytes; what comes first in this list wins.
    ///
    /// - Throws: `StoreError` with `noSuchCall`, or with `ambiguousCall`, which lists the candidates.
    package func dossier(_ reference: String) async throws(StoreError) -> CallDossier {
        try await look { session in
            let recording = try CallFinder(session: session).find(reference)
            return try DossierReader(session: session).dossier(of: recording)
        }
    }

    /// All that is known of a recording.
    ///
    /// - Throws: `StoreError` with `noSuchRecording`.
    package func dossier(of id: RecordingID) async throws(StoreError) -> CallDossier {
        try await look { session in
            try DossierReader(session: session).dossier(of: try StoredRecording.read(id, session))
        }
    }

    /// What is known of many recordings, in the order given. Calls judged under the same lexicons share them.
    ///
    /// - Throws: `StoreError` with `noSuchRecording`.
    package func dossiers(
        of ids: [RecordingID], _ depth: DossierDepth
    ) async throws(StoreError) -> [CallDossier] {
        try await look { session in
            let reader = DossierReader(session: session, depth: depth)
            return try ids.map { try reader.dossier(of: try StoredRecording.read($0, session)) }
        }
    }
}
