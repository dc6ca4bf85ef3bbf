internal import Model

/// Keeps what each employee answers for in calls, beside the judgements that it follows from.
struct ConductBook {
    let session: any Session

    private struct Share: Equatable {
        let employee: EmployeeID
        let day: LocalDate
        let points: Points
        /// How many rules of good conduct were met.
        let credits: Int

        init(_ row: Row, credits: Int) throws {
            employee = try row.read("employee")
            day = try row.read("local_date")
            points = try row.read("points")
            self.credits = credits
        }
    }

    /// Takes over what the call's current judgement and description say, and notes of whom that changes something.
    func renew(_ recording: RecordingID) throws {
        let before = try session.rows(ConductQueries.ofCall, [recording]).map {
            try Share($0, credits: try $0.read("credits"))
        }
        let earned = try credits(recording)
        let after = try session.rows(ConductQueries.shouldBe, [recording]).map { row in
            try Share(row, credits: earned(try row.read("employee")))
        }
        guard before != after else { return }
        try session.run(ConductQueries.drop, [recording])
        for share in after {
            try session.run(
                ConductQueries.keep, [recording, share.employee, share.day, share.points, share.credits])
        }
        var changes = ScoreChanges()
        for share in before where !after.contains(share) { changes.note(share.employee, on: share.day) }
        for share in after where !before.contains(share) { changes.note(share.employee, on: share.day) }
        try changes.keep(session)
    }

    /// How many rules of good conduct someone met in a call, each once; in a call that several share, in their own words.
    private func credits(_ recording: RecordingID) throws -> (EmployeeID) -> Int {
        let met = try session.rows(ConductQueries.credits, [recording]).map { row in
            let stretches: [Stretch] = try row.optionalJSON("stretches") ?? []
            let start: Double = try row.read("start_seconds")
            let speaker = stretches.first { $0.contains(start) }?.employee
            return (rule: try row.read("rule", as: RuleID.self), isShared: !stretches.isEmpty, speaker: speaker)
        }
        return { employee in Set(met.filter { !$0.isShared || $0.speaker == employee }.map(\.rule)).count }
    }
}
