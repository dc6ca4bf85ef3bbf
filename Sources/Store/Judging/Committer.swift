internal import Model

/// Keeps a judgement with all that belongs to it, once.
struct Committer {
    let change: Change

    private var book: JudgementBook { JudgementBook(session: change.session) }

    func commit(_ judged: JudgedCall, _ currency: Currency) throws -> CommitOutcome {
        let judgement = judged.judgement
        try check(judged)
        if let row = try change.session.first(JudgementQueries.byID, [judgement.id]) {
            return .alreadyThere(isCurrent: try row.read("is_current"))
        }
        let recording = try RecordingBook(change: change).recording(judgement.recording)
        try keepTranscript(judged)
        guard try LexiconBook(session: change.session).set(exists: judgement.lexiconVersion) else {
            throw StoreError.lexiconNotKept(judgement.lexiconVersion)
        }
        for rule in Set(judgement.hits.map(\.rule)) {
            guard try change.session.first(LexiconQueries.rule, [judgement.lexiconVersion, rule]) != nil else {
                throw StoreError.inconsistentJudgement(judgement.id, "rule \(rule)")
            }
        }
        let current = try book.current(recording.id)
        guard try book.add(judgement, run: judged.run, now: change.now) else {
            return .alreadyThere(isCurrent: current == judgement.id)
        }
        let becomesCurrent = currency != .trial && (current == nil || currency != .ifFirst)
        let seq = try change.note(
            "judgement", subject: recording.id.text, body: JudgementLine.body(of: judgement, isCurrent: becomesCurrent))
        guard becomesCurrent else { return .kept(isCurrent: false) }
        if current == nil {
            try install(judgement, recording, actor: .system, seq: seq)
        } else if case .replacing(let actor, let reason) = currency {
            try promote(judgement, recording, replacing: current, actor: actor, reason: reason)
        }
        return .kept(isCurrent: true)
    }

    /// Makes a kept judgement the one that counts, with a line that says who wanted it and why.
    func promote(
        _ judgement: Judgement, _ recording: StoredRecording, replacing old: JudgementID?, actor: ActorID,
        reason: String
    ) throws {
        let seq = try change.note(
            "judgement.current", subject: recording.id.text, actor: actor,
            body: [
                "deducted": .text(judgement.deducted.description), "judgement": .text(judgement.id.text),
                "replaced": old.map { .text($0.text) } ?? .null,
            ],
            sealed: ["reason": reason])
        try install(judgement, recording, actor: actor, seq: seq)
    }

    private func install(
        _ judgement: Judgement, _ recording: StoredRecording, actor: ActorID, seq: Int64
    ) throws {
        try change.session.run(JudgementQueries.noneCurrent, [recording.id])
        try change.session.run(JudgementQueries.makeCurrent, [judgement.id])
        try change.session.run(JudgementQueries.promote, [seq, judgement.id, actor, change.now])
        try RecordingBook(change: change).set(judgement.state, detail: nil, of: recording)
    }

    private func keepTranscript(_ judged: JudgedCall) throws {
        let judgement = judged.judgement
        let transcripts = TranscriptBook(session: change.session, now: change.now)
        if let facts = judged.facts { try transcripts.keep(facts, of: judgement.recording) }
        if let transcript = judged.transcript {
            try transcripts.keep(transcript, of: judgement.recording)
        } else if try transcripts.transcript(of: judgement.recording, engine: judgement.engine) == nil {
            throw StoreError.transcriptNotKept(judgement.recording, judgement.engine)
        }
    }

    private func check(_ judged: JudgedCall) throws(StoreError) {
        let judgement = judged.judgement
        let id = Judgement.id(
            recording: judgement.recording, engine: judgement.engine, lexiconVersion: judgement.lexiconVersion)
        guard judgement.id == id else { throw .inconsistentJudgement(judgement.id, "id") }
        if let transcript = judged.transcript, transcript.engine.fingerprint != judgement.engine {
            throw .inconsistentJudgement(judgement.id, "engine")
        }
        try Self.checkEvidence(of: judgement)
    }

    /// A deduction rests on hits of its own judgement alone.
    static func checkEvidence(of judgement: Judgement) throws(StoreError) {
        let hits = Set(judgement.hits.map(\.id))
        guard hits.count == judgement.hits.count else { throw .inconsistentJudgement(judgement.id, "hits") }
        guard judgement.deductions.allSatisfy({ $0.hits.allSatisfy(hits.contains) }) else {
            throw .inconsistentJudgement(judgement.id, "deductions")
        }
    }
}
