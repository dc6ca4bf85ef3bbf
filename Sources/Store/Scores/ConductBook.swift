internal import Model

/// Keeps what each employee answers for in calls, beside the judgements that it follows from.
struct ConductBook {
    let session: any Session

    private struct Share: Equatable {
        let employee: EmployeeID
        let day: LocalDate
        let points: Points

        init(_ row: Row) throws {
            employee = try row.read("employee")
            day = try row.read("local_date")
            points = try row.read("points")
        }
    }

    /// Takes over what the call's current judgement and description say, and notes of whom that changes something.
    func renew(_ recording: RecordingID) throws {
        let before = try session.rows(ConductQueries.ofCall, [recording]).map(Share.init)
        let after = try session.rows(ConductQueries.shouldBe, [recording]).map(Share.init)
        guard before != after else { return }
        try session.run(ConductQueries.drop, [recording])
        for share in after {
            try session.run(
                ConductQueries.keep, [recording, share.employee, share.day, share.points])
        }
        var changes = ScoreChanges()
        for share in before where !after.contains(share) { changes.note(share.employee, on: share.day) }
        for share in after where !before.contains(share) { changes.note(share.employee, on: share.day) }
        try changes.keep(session)
    }
}
