internal import Model

/// Applies one ruling to some hits: standing, deductions, state and ledger together.
struct Reviewer {
    let change: Change
    let verdict: Verdict
    let actor: ActorID
    let reason: String
    let recompute: @Sendable (Judgement, LexiconSet) -> [Deduction]

    private var book: JudgementBook { JudgementBook(session: change.session) }

    func review(_ selection: HitSelection) throws -> ReviewOutcome {
        var byJudgement: [JudgementID: Set<HitID>] = [:]
        var order: [JudgementID] = []
        var ruled: [HitID] = []
        for (hit, judgement) in try chosen(selection) {
            if byJudgement[judgement] == nil { order.append(judgement) }
            if byJudgement[judgement, default: []].insert(hit).inserted { ruled.append(hit) }
        }
        let shelf = LexiconShelf(session: change.session)
        let calls = try order.map { try apply(to: $0, byJudgement[$0] ?? [], shelf) }
        return ReviewOutcome(ruled: ruled, calls: calls)
    }

    private func chosen(_ selection: HitSelection) throws -> [(HitID, JudgementID)] {
        switch selection {
        case .hits(let ids):
            return try ids.map { id in
                guard let row = try change.session.first(ReviewQueries.hit, [id]) else {
                    throw StoreError.noSuchHit(id)
                }
                let judgement: JudgementID = try row.read("judgement")
                switch try row.read("standing", as: Standing.self) {
                case .shadow: throw StoreError.hitIsShadow(id, try row.read("rule"))
                case .credit: throw StoreError.hitIsCredit(id, try row.read("rule"))
                case .stands, .waits, .confirmed, .overturned: break
                }
                guard try row.read("is_current", as: Bool.self) else {
                    throw StoreError.hitNotCurrent(id, judgement)
                }
                return (id, judgement)
            }
        case .rule(let rule, let standings):
            return try standings.filter(\.isOfViolation).sorted { $0.rawValue < $1.rawValue }.flatMap { standing in
                try change.session.rows(ReviewQueries.hitsOfRule, [rule, standing]).map { row in
                    (try row.read("id"), try row.read("judgement"))
                }
            }
        }
    }

    private func apply(
        to id: JudgementID, _ hits: Set<HitID>, _ shelf: LexiconShelf
    ) throws -> ReviewedCall {
        let before = try book.judgement(id)
        guard let set = try shelf.set(before.lexiconVersion) else {
            throw StoreError.lexiconNotKept(before.lexiconVersion)
        }
        let changed = before.with(
            hits: before.hits.map { hit in
                var hit = hit
                if hits.contains(hit.id) { hit.standing = verdict.standing }
                return hit
            })
        let after = changed.with(deductions: recompute(changed, set))
        try Committer.checkEvidence(of: after)
        for hit in hits { try change.session.run(ReviewQueries.setStanding, [hit, verdict.standing]) }
        try book.replaceDeductions(of: id, with: after.deductions)
        let recordings = RecordingBook(change: change)
        try recordings.set(after.state, detail: nil, of: try recordings.recording(before.recording))
        try ConductBook(session: change.session).renew(before.recording)
        try note(hits, before, after)
        try ZeroToleranceBook(change: change).renew(before.recording)
        return ReviewedCall(
            recording: before.recording, judgement: id, deductedBefore: before.deducted,
            deductedAfter: after.deducted, state: after.state)
    }

    private func note(_ hits: Set<HitID>, _ before: Judgement, _ after: Judgement) throws {
        let ruled = before.hits.filter { hits.contains($0.id) }
        let seq = try change.note(
            "ruling", subject: before.recording.text, actor: actor,
            body: [
                "deductedAfter": .text(after.deducted.description),
                "deductedBefore": .text(before.deducted.description),
                "deductions": JudgementLine.deductions(after.deductions),
                "hits": .list(
                    ruled.map { hit in
                        .object(["id": .text(hit.id.text), "standingBefore": .text(hit.standing.rawValue)])
                    }),
                "judgement": .text(before.id.text), "standing": .text(verdict.standing.rawValue),
            ],
            sealed: ["reason": reason])
        for hit in ruled {
            try change.session.run(
                ReviewQueries.rule, [seq, hit.id, before.id, verdict, hit.standing, change.now])
        }
    }
}
