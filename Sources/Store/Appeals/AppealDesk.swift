internal import Model

/// Takes an appeal in, or refuses it.
struct AppealDesk {
    let change: Change
    let terms: AppealTerms

    private static let day: Int64 = 86_400_000_000

    func file(_ appeal: NewAppeal, words: String) throws -> AppealID {
        let session = change.session
        try check(appeal)
        if let same: AppealID = try session.first(
            AppealQueries.same, [appeal.employee, appeal.subject.kind, appeal.subject.key])?.read("id"),
            appeal.subject != .suggestion
        {
            throw StoreError.alreadyAppealed(same)
        }
        let seq = try LedgerHead.read(session).lines + 1
        let id = AppealID("AP-\(seq)")
        let row: [Value] = [
            id.value, appeal.subject.kind.value, appeal.subject.key.value, appeal.employee.value,
            try StoredJSON.write(appeal.evidence).value, change.now.value,
            (change.now + Int64(terms.daysToDecide) * Self.day).value,
        ]
        let line = try change.note(
            SealedAppeals.filed, subject: "appeal:\(id)", actor: ActorID(appeal.employee.text),
            body: ["digest": .text(SealedAppeals.digest(row).hex), "kind": .text(appeal.subject.kind)],
            sealed: ["reason": words])
        try session.run(AppealQueries.file, row + [line.value])
        return id
    }

    private func check(_ appeal: NewAppeal) throws {
        let session = change.session
        switch appeal.subject {
        case .suggestion: return
        case .rule(let rule):
            guard try session.first(AppealQueries.rule, [rule]) != nil else { throw StoreError.noSuchRule(rule) }
        case .payment(let key):
            guard let row = try session.first(AppealQueries.payment, [key]) else { throw StoreError.noSuchPayment(key) }
            guard try row.read("credited", as: EmployeeID?.self) != appeal.employee else {
                throw StoreError.nothingToAppeal("payment \(key)")
            }
            try checkTime(since: try row.read("confirmed_at"))
        case .hit(let id):
            guard let row = try session.first(AppealQueries.hit, [id]) else { throw StoreError.noSuchHit(id) }
            guard try row.read("is_current", as: Bool.self) else {
                throw StoreError.hitNotCurrent(id, try row.read("judgement"))
            }
            let recording: RecordingID = try row.read("recording")
            guard try session.first(AppealQueries.answersFor, [recording, appeal.employee]) != nil else {
                throw StoreError.notYours(id, appeal.employee)
            }
            guard try row.read("standing", as: Standing.self).counts else {
                throw StoreError.nothingToAppeal("hit \(id)")
            }
            try checkTime(since: try row.read("since"))
        }
    }

    private func checkTime(since: Int64) throws {
        guard change.now - since <= Int64(terms.daysToFile) * Self.day else {
            throw StoreError.appealTooLate(days: terms.daysToFile)
        }
    }
}
