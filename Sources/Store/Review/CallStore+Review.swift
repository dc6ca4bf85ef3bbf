package import Model

extension CallStore {
    /// Rules on hits, for a reason that must be given. Their standing, the deductions and the state of each call they
    /// belong to change at once, with a ledger line a call; an earlier ruling on the same hit is replaced and kept in
    /// the history. `recompute` gives the deductions of a judgement as its hits now stand, under the lexicons and the
    /// settings with which it was judged; it runs inside the transaction.
    ///
    /// - Throws: `StoreError` with `reasonMissing`, `noSuchHit`, `hitIsShadow` or `hitNotCurrent`; nothing is
    ///   changed then.
    package func review(
        _ hits: HitSelection, _ verdict: Verdict, actor: ActorID, reason: String,
        recompute: @escaping @Sendable (Judgement, LexiconSet) -> [Deduction]
    ) async throws(StoreError) -> ReviewOutcome {
        let reason = try GivenReason.checked(reason)
        return try await change { change in
            try Reviewer(change: change, verdict: verdict, actor: actor, reason: reason, recompute: recompute)
                .review(hits)
        }
    }

    /// Hits that wait for a reviewer: zero tolerance first, then from the newest call. A page of at most `limit`
    /// begins after the place of the last hit of the page before.
    package func waitingHits(
        rule: RuleID? = nil, employee: EmployeeID? = nil, after place: WaitingPlace? = nil, limit: Int = 100
    ) async throws(StoreError) -> [WaitingHit] {
        let place = place ?? WaitingPlace(gravity: -1, age: 0, judgement: "", ordinal: 0)
        return try await look { session in
            let rows = try session.rows(
                ReviewQueries.waiting,
                [rule, employee, place.gravity, place.age, place.judgement, place.ordinal, limit])
            return try rows.map { row in
                let judgement: JudgementID = try row.read("judgement")
                return WaitingHit(
                    hit: try Hit(row), rule: try row.json("body"),
                    recording: try StoredRecording.read(try row.read("recording"), session), judgement: judgement,
                    place: WaitingPlace(
                        gravity: try row.read("gravity"), age: try row.read("age"), judgement: judgement.text,
                        ordinal: try row.read("ordinal")))
            }
        }
    }
}
