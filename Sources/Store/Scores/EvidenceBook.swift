package import Model

extension CallStore {
    /// What the score of someone over a period was made from; empty where they are not employed in it.
    package func scoreEvidence(of employee: EmployeeID, _ period: Period) async throws(StoreError) -> ScoreEvidence {
        try await look { session in
            let roster = try FactBook(session: session).roster()
            let days = roster.employment(of: employee, in: period)?.days(in: period)
            return try EvidenceBook(session: session, employee: employee, days: days ?? period.first..<period.first)
                .evidence()
        }
    }

    /// Everyone who is or was with the company.
    package func roster() async throws(StoreError) -> Roster {
        try await look { try FactBook(session: $0).roster() }
    }
}

/// Finds the rows that one person's score is made from.
private struct EvidenceBook {
    let session: any Session
    let employee: EmployeeID
    let days: Range<LocalDate>

    func evidence() throws -> ScoreEvidence {
        ScoreEvidence(
            payments: try rows(EvidenceQueries.payments).map(ScoreEvidence.Payment.init),
            calls: try rows(EvidenceQueries.calls).map(call),
            surveys: try rows(EvidenceQueries.surveys).map {
                ScoreEvidence.Survey(
                    id: try $0.read("survey"), day: try $0.read("local_date"), answer: try $0.read("score"))
            },
            courses: try rows(EvidenceQueries.courses).map {
                ScoreEvidence.Course(
                    course: try $0.read("course"), day: try $0.read("taken_on"),
                    result: Score(hundredths: try $0.read("result")))
            })
    }

    private func rows(_ query: Query) throws -> [Row] {
        try session.rows(query, [employee, days.lowerBound, days.upperBound])
    }

    private func call(_ row: Row) throws -> ScoreEvidence.Call {
        let recording = try StoredRecording.read(try row.read("recording"), session)
        let book = JudgementBook(session: session)
        let judgement = try book.current(recording.id).map { try book.judgement($0) }
        let hits = Dictionary((judgement?.hits ?? []).map { ($0.id, $0) }) { first, _ in first }
        let isShared = !(judgement?.basis.stretches ?? []).isEmpty
        let own = (judgement?.deductions ?? []).filter { deduction in
            deduction.points > .zero && (!isShared || deduction.employee == employee)
        }
        return ScoreEvidence.Call(
            recording: recording.id, callID: recording.call.callID, path: recording.path,
            day: try row.read("local_date"), deducted: try row.read("points"),
            violations: try own.map { deduction in
                let rule = try judgement.flatMap { judgement in
                    try session.first(LexiconQueries.rule, [judgement.lexiconVersion, deduction.rule])
                }
                return ScoreEvidence.Violation(
                    deduction: deduction, rule: try rule?.json("body"), hits: deduction.hits.compactMap { hits[$0] })
            })
    }
}

extension ScoreEvidence.Payment {
    fileprivate init(_ row: Row) throws {
        let amount: Int = try row.read("amount")
        let currency = try row.read("currency", as: String?.self).flatMap { Currency($0) } ?? .yuan
        self.init(
            id: try row.read("payment"), confirmedAt: try row.read("confirmed_at"), day: try row.read("local_date"),
            amount: Money(minorUnits: amount, currency), caseID: try row.read("case"))
    }
}
