internal import Model

/// Reads the dossiers of calls within one transaction; the lexicons that they share are read once.
struct DossierReader {
    private let session: any Session
    private let depth: DossierDepth
    private let shelf: LexiconShelf

    init(session: any Session, depth: DossierDepth = .whole) {
        self.session = session
        self.depth = depth
        shelf = LexiconShelf(session: session)
    }

    func dossier(of recording: StoredRecording) throws -> CallDossier {
        let records = try JudgementBook(session: session).records(of: recording.id)
        let current = records.first(where: \.isCurrent)
        return CallDossier(
            recording: recording,
            copies: try session.rows(RecordingQueries.copies, [recording.id]).map { try $0.read("path") },
            parts: try PartBook(session: session).parts(of: recording.id), facts: try facts(of: recording.id),
            transcript: try transcript(of: recording, engine: current?.judgement.engine), current: current,
            others: records.filter { !$0.isCurrent },
            lexicons: try current.flatMap { try shelf.set($0.judgement.lexiconVersion) })
    }

    private var transcripts: TranscriptBook { TranscriptBook(session: session, now: 0) }

    private func facts(of id: RecordingID) throws -> SoundFacts? {
        switch depth {
        case .whole: try transcripts.facts(of: id)
        case .outline: try transcripts.bareFacts(of: id)
        }
    }

    private func transcript(of recording: StoredRecording, engine judged: ContentHash?) throws -> Transcript? {
        guard let engine = try judged ?? transcripts.latestEngine(of: recording.id) else { return nil }
        // The place of a hit in messages is a message: these are short, and told wherever hits are.
        return depth == .whole || recording.kind == .messages
            ? try transcripts.transcript(of: recording.id, engine: engine)
            : try transcripts.outline(of: recording.id, engine: engine)
    }
}
