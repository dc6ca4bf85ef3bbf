internal import Model

/// Keeps a judgement with all that belongs to it, once.
struct Committer {
    let change: Change

    private var book: JudgementBook { JudgementBook(session: change.session) }

    func commit(_ judged: JudgedCall, _ precedence: Precedence) throws -> CommitOutcome {
        let judgement = judged.judgement
        try check(judged)
        if let content = judged.content { try RecordingBook(change: change).grow(judgement.recording, to: content) }
        if let row = try change.session.first(JudgementQueries.byID, [judgement.id]) {
            let isCurrent: Bool = try row.read("is_current")
            guard !isCurrent, let order = Order(precedence) else { return .alreadyThere(isCurrent: isCurrent) }
            try bringBack(judgement, order)
            return .broughtBack
        }
        let recording = try RecordingBook(change: change).recording(judgement.recording)
        try keepTranscript(judged)
        try checkRules(of: judgement)
        let current = try book.current(recording.id)
        guard try book.add(judgement, run: judged.run, now: change.now) else {
            return .alreadyThere(isCurrent: current == judgement.id)
        }
        let becomesCurrent = precedence != .trial && (current == nil || precedence != .ifFirst)
        let seq = try change.note(
            "judgement", subject: recording.id.text, body: JudgementLine.body(of: judgement, isCurrent: becomesCurrent))
        guard becomesCurrent else { return .kept(isCurrent: false) }
        if let order = Order(precedence), current != nil || !order.carried.isEmpty {
            try promote(judgement, recording, replacing: current, order)
        } else {
            try install(judgement, recording, seq: seq)
        }
        return .kept(isCurrent: true)
    }

    /// By whose order a judgement takes another's place.
    private struct Order {
        let actor: ActorID
        /// Nil where it follows a change of the call.
        let reason: String?
        let cause: Precedence.Cause?
        let carried: [HitID: HitID]

        /// Nil for a judgement that takes nothing's place.
        init?(_ precedence: Precedence) {
            switch precedence {
            case .ifFirst, .trial: return nil
            case .replacing(let actor, let reason, let carried):
                (self.actor, self.reason, cause, self.carried) = (actor, reason, nil, carried)
            case .following(let cause, let carried):
                (actor, reason, self.cause, self.carried) = (.system, nil, cause, carried)
            }
        }
    }

    /// Makes a judgement count that was kept as a trial or from earlier. Its evidence stays; how the hits stand may
    /// have changed since: what reviewers ruled meanwhile holds, and what they had not ruled then does not come back.
    private func bringBack(_ judgement: Judgement, _ order: Order) throws {
        let kept = try book.judgement(judgement.id)
        guard kept.hasEvidence(of: judgement) else { throw StoreError.inconsistentJudgement(judgement.id, "hits") }
        let recording = try RecordingBook(change: change).recording(judgement.recording)
        try book.restand(judgement)
        try change.note(
            "judgement", subject: recording.id.text, body: JudgementLine.body(of: judgement, isCurrent: true))
        try promote(judgement, recording, replacing: try book.current(recording.id), order)
    }

    /// Makes a kept judgement the one that counts, with a line that says who wanted it and why, and which hits took
    /// over rulings.
    private func promote(
        _ judgement: Judgement, _ recording: StoredRecording, replacing old: JudgementID?, _ order: Order
    ) throws {
        let carried = order.carried.sorted { $0.key < $1.key }
        var body: [String: CanonicalJSON] = [
            "carried": .list(
                carried.map { .object(["from": .text($0.value.text), "hit": .text($0.key.text)]) }),
            "deducted": .text(judgement.deducted.description), "judgement": .text(judgement.id.text),
            "replaced": old.map { .text($0.text) } ?? .null,
        ]
        body["cause"] = order.cause.map { .text($0.rawValue) }
        let seq = try change.note(
            "judgement.current", subject: recording.id.text, actor: order.actor, body: body,
            sealed: order.reason.map { ["reason": $0] } ?? [:])
        try install(judgement, recording, seq: seq)
        try book.carry(order.carried, to: judgement)
    }

    private func install(_ judgement: Judgement, _ recording: StoredRecording, seq: Int64) throws {
        if try book.currentEngine(recording.id) != judgement.engine {
            try ContactMarks(session: change.session).note(recording)
        }
        try change.session.run(JudgementQueries.noneCurrent, [recording.id])
        try change.session.run(JudgementQueries.makeCurrent, [judgement.id])
        try change.session.run(JudgementQueries.promote, [seq, judgement.id, change.now])
        try RecordingBook(change: change).set(judgement.state, detail: nil, of: recording)
        try ConductBook(session: change.session).renew(recording.id)
        try ZeroToleranceBook(change: change).renew(recording.id)
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

    private func checkRules(of judgement: Judgement) throws {
        guard try LexiconBook(session: change.session).set(exists: judgement.lexiconVersion) else {
            throw StoreError.lexiconNotKept(judgement.lexiconVersion)
        }
        for rule in Set(judgement.hits.map(\.rule) + judgement.undecided + judgement.settled) {
            guard try change.session.first(LexiconQueries.rule, [judgement.lexiconVersion, rule]) != nil else {
                throw StoreError.inconsistentJudgement(judgement.id, "rule \(rule)")
            }
        }
    }

    private func check(_ judged: JudgedCall) throws(StoreError) {
        let judgement = judged.judgement
        let id = Judgement.id(
            recording: judgement.recording, engine: judgement.engine, lexiconVersion: judgement.lexiconVersion,
            basis: judgement.basis)
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
