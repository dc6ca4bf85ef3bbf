internal import Model

/// Decides an appeal: what follows from it changes in the same transaction.
struct AppealCourt {
    let change: Change
    let actor: ActorID
    let reason: String
    let recompute: @Sendable (Judgement, LexiconSet) -> [Deduction]

    private var book: AppealBook { AppealBook(session: change.session) }

    func decide(_ id: AppealID, _ outcome: AppealDecision.Outcome) throws -> Appeal {
        guard let appeal = try book.appeals(AppealQueries.one, [id]).first else { throw StoreError.noSuchAppeal(id) }
        try check(appeal, outcome)
        let ownerBefore = try follow(appeal, outcome)
        let row: [Value] = [id.value, outcome.value, change.now.value, ownerBefore.value]
        let line = try change.note(
            SealedAppeals.decided, subject: "appeal:\(id)", actor: actor,
            body: ["digest": .text(SealedAppeals.digest(row).hex), "outcome": .text(outcome.rawValue)],
            sealed: ["reason": reason])
        try change.session.run(AppealQueries.decide, [line.value] + row)
        return try book.appeals(AppealQueries.one, [id]).first ?? appeal
    }

    /// Nobody decides on their own appeal, nor on their own ruling; a decision is made once, and an acceptance may be
    /// taken back.
    private func check(_ appeal: Appeal, _ outcome: AppealDecision.Outcome) throws {
        guard actor.text != appeal.employee.text else { throw StoreError.ownAppeal(appeal.id, actor) }
        switch outcome {
        case .accepted, .rejected: guard appeal.isOpen else { throw StoreError.alreadyDecided(appeal.id) }
        case .reversed: guard appeal.isAccepted else { throw StoreError.notAccepted(appeal.id) }
        }
        guard case .hit(let hit) = appeal.subject, outcome != .reversed else { return }
        let reviewer: ActorID? = try change.session.first(AppealQueries.lastReviewer, [hit])?.read("actor")
        guard reviewer != actor else { throw StoreError.ownRuling(appeal.id, actor) }
    }

    /// - Returns: whose a payment was before it became another's.
    private func follow(_ appeal: Appeal, _ outcome: AppealDecision.Outcome) throws -> EmployeeID? {
        switch (appeal.subject, outcome) {
        case (.hit(let hit), .accepted): try rule(on: hit, .overturn)
        case (.hit(let hit), .reversed): try rule(on: hit, .confirm)
        case (.payment(let key), .accepted): return try give(key, to: appeal.employee)
        case (.payment(let key), .reversed): _ = try give(key, to: try book.ownerBefore(appeal.id))
        case (_, .rejected), (.rule, _), (.suggestion, _): break
        }
        return nil
    }

    private func rule(on hit: HitID, _ verdict: Verdict) throws {
        _ = try Reviewer(change: change, verdict: verdict, actor: actor, reason: reason, recompute: recompute)
            .review(.hits([hit]))
    }

    /// A correction of the payment, as an import would make it.
    private func give(_ key: String, to employee: EmployeeID?) throws -> EmployeeID? {
        let session = change.session
        guard let queries = FeedQueries.of[.payments], let row = try session.first(queries.current, [key]),
            let place = Feed.payments.columns.firstIndex(where: { $0.name == "employee" })
        else { throw StoreError.noSuchPayment(key) }
        let before: EmployeeID? = try row.read("employee")
        let payment = try FeedBook.row(row, of: .payments)
        var fields = payment.fields
        fields[place] = employee.map { .text($0.text) }
        _ = try CallStore.keep(
            .payments, [FeedRow(feed: .payments, fields: fields, localDate: payment.localDate)], of: [], setAside: 0,
            actor: actor, in: change)
        return before
    }
}
