package import Model

extension CallStore {
    /// Registers and judges many calls in one act, for sources that give judged calls by the thousand: a disk is asked once
    /// for all of them to be safe. A call that is known already is left as it is.
    ///
    /// - Parameter calls: each has a call id, and a judgement of the recording that it makes.
    /// - Returns: how many were not there.
    /// - Throws: as `register` and `commit`; nothing is kept then.
    package func keep(_ calls: [(file: SeenFile, judged: JudgedCall)], run: RunID?) async throws(StoreError) -> Int {
        try await change { change in
            let registrar = Registrar(book: RecordingBook(change: change), run: run)
            let committer = Committer(change: change)
            var added = 0
            for call in calls {
                guard case .new = try registrar.register(call.file) else { continue }
                _ = try committer.commit(call.judged, .ifFirst)
                added += 1
            }
            return added
        }
    }
}
