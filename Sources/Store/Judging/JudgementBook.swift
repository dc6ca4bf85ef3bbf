internal import Model

/// Reads and writes judgements within one transaction.
struct JudgementBook {
    let session: any Session

    // MARK: Reading

    /// - Throws: `StoreError` with `noSuchJudgement`.
    func judgement(_ id: JudgementID) throws -> Judgement {
        guard let row = try session.first(JudgementQueries.byID, [id]) else {
            throw StoreError.noSuchJudgement(id)
        }
        return try judgement(row)
    }

    func current(_ recording: RecordingID) throws -> JudgementID? {
        try session.first(JudgementQueries.current, [recording])?.read("id")
    }

    /// Whose words the current judgement rests on; nil where there is none.
    func currentEngine(_ recording: RecordingID) throws -> ContentHash? {
        try session.first(JudgementQueries.current, [recording])?.read("engine")
    }

    /// All judgements of a recording, the current one first, then from the newest.
    func records(of recording: RecordingID) throws -> [JudgementRecord] {
        try session.rows(JudgementQueries.ofRecording, [recording]).map { row in
            let judgement = try judgement(row)
            return JudgementRecord(
                judgement: judgement, madeAt: try row.read("made_at"), isCurrent: try row.read("is_current"),
                promotion: try promotion(of: judgement.id), rulings: try rulings(on: judgement.id),
                settlements: try settlements(of: judgement.id))
        }
    }

    private func judgement(_ row: Row) throws -> Judgement {
        let id: JudgementID = try row.read("id")
        var undecided: [Bool: [RuleID]] = [:]
        for row in try session.rows(JudgementQueries.undecided, [id]) {
            undecided[try row.read("settled"), default: []].append(try row.read("rule"))
        }
        return Judgement(
            id: id, recording: try row.read("recording"), engine: try row.read("engine"),
            lexiconVersion: try row.read("lexicon_version"),
            basis: CallBasis(
                localDate: try row.read("local_date"), startedAt: Self.startedAt(try row.read("started")),
                stretches: try row.optionalJSON("stretches") ?? [],
                contacts: try row.optionalJSON("contacts") ?? []),
            hits: try hits(of: id),
            undecided: undecided[false] ?? [], settled: undecided[true] ?? [], deductions: try deductions(of: id),
            settings: try row.json("settings"))
    }

    /// Of `1769997600000000 Asia/Shanghai`, as the call's own columns make it.
    private static func startedAt(_ text: String?) -> ZonedTime? {
        guard let parts = text?.split(separator: " ", maxSplits: 1), parts.count == 2, let instant = Int64(parts[0])
        else { return nil }
        return ZonedTime(microseconds: instant, zone: String(parts[1]))
    }

    private func hits(of id: JudgementID) throws -> [Hit] {
        try session.rows(JudgementQueries.hits, [id]).map(Hit.init)
    }

    func deductions(of id: JudgementID) throws -> [Deduction] {
        var evidence: [Int: [HitID]] = [:]
        for row in try session.rows(JudgementQueries.deductionHits, [id]) {
            evidence[try row.read("deduction"), default: []].append(try row.read("hit"))
        }
        return try session.rows(JudgementQueries.deductions, [id]).map { row in
            Deduction(
                rule: try row.read("rule"), category: try row.read("category"), points: try row.read("points"),
                hits: evidence[try row.read("ordinal")] ?? [], employee: try row.read("employee"))
        }
    }

    private func promotion(of id: JudgementID) throws -> Promotion? {
        try session.first(JudgementQueries.promotion, [id]).map { row in
            Promotion(
                actor: try row.read("actor"), promotedAt: try row.read("promoted_at"),
                reason: try row.read("reason"))
        }
    }

    private func rulings(on id: JudgementID) throws -> [Ruling] {
        try session.rows(ReviewQueries.rulings, [id]).map { row in
            Ruling(
                hit: try row.read("hit"), verdict: try row.read("ruling"),
                standingBefore: try row.read("standing_before"), reviewer: try row.read("actor"),
                reason: try row.read("reason"), ruledAt: try row.read("ruled_at"))
        }
    }

    private func settlements(of id: JudgementID) throws -> [Settlement] {
        try session.rows(ReviewQueries.settlements, [id]).map { row in
            Settlement(
                rule: try row.read("rule"), reviewer: try row.read("actor"), reason: try row.read("reason"),
                settledAt: try row.read("settled_at"))
        }
    }

    // MARK: Writing

    /// - Returns: false where the judgement is there already; nothing is written then.
    func add(_ judgement: Judgement, run: RunID?, now: Int64) throws -> Bool {
        let added = try session.run(
            JudgementQueries.insert,
            [
                judgement.id, judgement.recording, judgement.engine, judgement.lexiconVersion,
                judgement.basis.localDate, judgement.basis.startedAt.map { "\($0.microseconds) \($0.zone)" },
                try StoredJSON.column(judgement.basis.stretches),
                try StoredJSON.column(judgement.basis.contacts), try StoredJSON.write(judgement.settings), run, now,
            ])
        guard added == 1 else { return false }
        for rule in judgement.undecided + judgement.settled {
            try session.run(
                JudgementQueries.insertUndecided, [judgement.id, rule, judgement.settled.contains(rule)])
        }
        for (ordinal, hit) in judgement.hits.enumerated() { try add(hit, ordinal, of: judgement.id) }
        try add(judgement.deductions, of: judgement.id)
        return true
    }

    /// Lets the hits and undecided rules of a judgement that is kept stand as this one has them, heard again as this one has
    /// it, priced as this one is.
    func restand(_ judgement: Judgement) throws {
        try session.run(JudgementQueries.setSettings, [judgement.id, try StoredJSON.write(judgement.settings)])
        for hit in judgement.hits {
            try session.run(ReviewQueries.setStanding, [hit.id, hit.standing])
            try session.run(JudgementQueries.setOpinion, [hit.id, try hit.opinion.map(StoredJSON.write)])
        }
        for rule in judgement.undecided + judgement.settled {
            try session.run(JudgementQueries.setSettled, [judgement.id, rule, judgement.settled.contains(rule)])
        }
        try replaceDeductions(of: judgement.id, with: judgement.deductions)
    }

    /// Gives a judgement what reviewers said of the same in other judgements of its recording: rulings by the hit that
    /// has taken them over, and what they said of its settled rules.
    func carry(_ rulings: [HitID: HitID], to judgement: Judgement) throws {
        for (hit, old) in rulings { try session.run(ReviewQueries.carryRulings, [hit, judgement.id, old]) }
        for rule in judgement.settled { try session.run(ReviewQueries.carrySettlements, [judgement.id, rule]) }
    }

    /// Puts other deductions in the place of those that the judgement has.
    func replaceDeductions(of id: JudgementID, with deductions: [Deduction]) throws {
        try session.run(JudgementQueries.dropDeductionHits, [id])
        try session.run(JudgementQueries.dropDeductions, [id])
        try add(deductions, of: id)
    }

    private func add(_ hit: Hit, _ ordinal: Int, of id: JudgementID) throws {
        try session.run(
            JudgementQueries.insertHit,
            [
                hit.id, id, ordinal, hit.rule, hit.kind, hit.channel, hit.role, hit.span.start, hit.span.end,
                hit.text, hit.before, hit.after, hit.confidence, hit.standing, try hit.opinion.map(StoredJSON.write),
            ])
    }

    private func add(_ deductions: [Deduction], of id: JudgementID) throws {
        for (ordinal, deduction) in deductions.enumerated() {
            try session.run(
                JudgementQueries.insertDeduction,
                [id, ordinal, deduction.rule, deduction.category, deduction.points, deduction.employee])
            for (place, hit) in deduction.hits.enumerated() {
                try session.run(JudgementQueries.insertDeductionHit, [id, ordinal, place, hit])
            }
        }
    }
}

extension Hit {
    init(_ row: Row) throws {
        self.init(
            id: try row.read("id"), rule: try row.read("rule"), kind: try row.read("kind"),
            channel: try row.read("channel"), role: try row.read("role"),
            span: Span(start: try row.read("start_seconds"), end: try row.read("end_seconds")),
            text: try row.read("words"), before: try row.read("words_before"), after: try row.read("words_after"),
            confidence: try row.read("confidence"), standing: try row.read("standing"),
            opinion: try row.optionalJSON("opinion"))
    }
}
