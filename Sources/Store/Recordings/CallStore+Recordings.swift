package import Model

extension CallStore {
    /// Writes down files that a run has found, in one transaction, and tells what each one is, in the order given.
    /// Without a run they belong to no run's totals.
    package func register(_ files: [SeenFile], run: RunID?) async throws(StoreError) -> [Registration] {
        try await registerAndCorrect(files, run: run).registrations
    }

    /// As `register`, and tells which calls are now known otherwise than before.
    package func registerAndCorrect(
        _ files: [SeenFile], run: RunID?
    ) async throws(StoreError) -> (registrations: [Registration], corrections: [Correction]) {
        try await change { change in
            let corrections = Corrections()
            let registrar = Registrar(book: RecordingBook(change: change, corrections: corrections), run: run)
            let registrations = try files.map { try registrar.register($0) }
            return (registrations, corrections.all)
        }
    }

    /// Writes down one file that a run has found.
    package func register(_ file: SeenFile, run: RunID?) async throws(StoreError) -> Registration {
        try await change { try Registrar(book: RecordingBook(change: $0), run: run).register(file) }
    }

    /// - Throws: `StoreError` with `noSuchRecording`.
    package func recording(_ id: RecordingID) async throws(StoreError) -> StoredRecording {
        try await look { try StoredRecording.read(id, $0) }
    }

    /// Says why a recording has no score, keeps what was measured of its sound before it was set aside, and gives the
    /// recording as it now is. One that has a current judgement keeps its state: what was heard once is not unheard
    /// because the file is gone.
    ///
    /// - Throws: `StoreError` with `noSuchRecording`.
    @discardableResult package func setUnscored(
        _ id: RecordingID, _ reason: UnscoredReason, detail: Message? = nil, facts: SoundFacts? = nil
    ) async throws(StoreError) -> StoredRecording {
        try await change { change in
            let book = RecordingBook(change: change)
            let recording = try book.recording(id)
            guard case .unscored = recording.state else { return recording }
            if let facts { try TranscriptBook(session: change.session, now: change.now).keep(facts, of: id) }
            try book.set(.unscored(reason), detail: detail, of: recording)
            return try book.recording(id)
        }
    }

    /// Makes the paths of a copy the recording's own, as after its folder was moved.
    ///
    /// - Parameter paths: of its files, in their order; one for a call in one file.
    /// - Throws: `StoreError` with `noSuchRecording`.
    @discardableResult package func relocate(
        _ id: RecordingID, to paths: [String]
    ) async throws(StoreError) -> StoredRecording {
        try await change { change in
            let book = RecordingBook(change: change)
            let recording = try book.recording(id)
            guard let path = paths.first, recording.path != path,
                try paths.allSatisfy({ path in
                    try change.session.first(RecordingQueries.file, [path])?.read("recording") == id
                })
            else { return recording }
            let parts = PartBook(session: change.session)
            let known = try parts.parts(of: id)
            for old in known.map(\.path) + [recording.path] {
                try change.session.run(RecordingQueries.setFileRole, [old, FileRole.copy])
            }
            for path in paths { try change.session.run(RecordingQueries.setFileRole, [path, FileRole.own]) }
            try change.session.run(RecordingQueries.setPath, [id, path])
            try parts.set(
                zip(known, paths).map { part, path in
                    CallPart(number: part.number, path: path, contentHash: part.contentHash, seconds: part.seconds)
                }, of: id)
            return try book.recording(id)
        }
    }
}
