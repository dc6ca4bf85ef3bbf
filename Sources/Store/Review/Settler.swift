internal import Model

/// Takes a reviewer's word for rules that could not be decided on one call: state and ledger together.
struct Settler {
    let change: Change
    let actor: ActorID
    let reason: String

    func settle(_ rules: [RuleID], of recording: StoredRecording) throws -> ReviewedCall {
        let book = JudgementBook(session: change.session)
        guard let id = try book.current(recording.id) else { throw StoreError.noJudgement(recording.id) }
        let before = try book.judgement(id)
        let settled = Set(rules).sorted()
        for rule in settled {
            guard before.undecided.contains(rule) else {
                throw StoreError.nothingToSettle(recording.id, rule, open: before.undecided)
            }
            try change.session.run(JudgementQueries.setSettled, [id, rule, true])
        }
        let after = try book.judgement(id)
        try RecordingBook(change: change).set(after.state, detail: nil, of: recording)
        let seq = try change.note(
            "settlement", subject: recording.id.text, actor: actor,
            body: ["judgement": .text(id.text), "rules": JudgementLine.rules(settled)], sealed: ["reason": reason])
        for rule in settled { try change.session.run(ReviewQueries.settle, [seq, id, rule, change.now]) }
        return ReviewedCall(
            recording: recording.id, judgement: id, deductedBefore: before.deducted, deductedAfter: after.deducted,
            state: after.state)
    }
}
