internal import Model

/// Raises alerts of zero-tolerance hits in the transaction in which the call is judged, ruled on or described: nobody
/// waits for a run to end.
struct ZeroToleranceBook {
    let change: Change

    /// What these alerts are raised for.
    static let rule = AlertRuleID("zeroTolerance")

    private struct GraveHit {
        let rule: RuleID
        let employee: EmployeeID?
        let day: LocalDate?
    }

    /// Takes over how the call is judged now: one alert for each zero-tolerance rule that it has met and nobody has
    /// overturned, however often.
    func renew(_ recording: RecordingID) throws {
        let rules = try change.session.rows(AlertSourceQueries.graveRules, [recording])
        guard !rules.isEmpty else { return }
        let hits = try graveHits(of: recording)
        let today = LocalDate(dayNumber: Int(change.now / 86_400_000_000))
        let book = AlertBook(change: change)
        for row in rules {
            let rule: RuleID = try row.read("rule")
            let subject = "\(recording) \(rule)"
            let known = try book.ofSubject(Self.rule, subject)
            let hit = hits.first { $0.rule == rule }
            let crossing = hit.map { hit in
                known.first?.crossing ?? Crossing(since: hit.day ?? today, value: rule.text)
            }
            let finding = AlertFinding(
                rule: Self.rule, subject: subject, employee: hit?.employee,
                crossings: crossing.map { [$0] } ?? [])
            _ = try book.take([finding], known: known)
            for alert in known where hit != nil && alert.employee != hit?.employee {
                try change.session.run(AlertQueries.setEmployee, [alert.id, hit?.employee])
            }
        }
    }

    private func graveHits(of recording: RecordingID) throws -> [GraveHit] {
        try change.session.rows(AlertSourceQueries.graveHits, [recording]).map { row in
            let stretches: [Stretch] = try row.optionalJSON("stretches") ?? []
            let start: Double = try row.read("start_seconds")
            // The call itself is of the one who opens it.
            let isOfCall = try row.read("kind", as: Hit.Kind.self) == .contact
            let speaker = (isOfCall ? stretches.first : stretches.first { $0.contains(start) })?.employee
            return GraveHit(
                rule: try row.read("rule"), employee: stretches.isEmpty ? try row.read("employee") : speaker,
                day: try row.read("local_date"))
        }
    }
}
