internal import Model

/// Reads and writes appeals within one transaction.
struct AppealBook {
    let session: any Session

    func appeals(_ query: Query, _ values: [any Storable]) throws -> [Appeal] {
        try session.rows(query, values).map { row in
            let (kind, key): (String, String) = (try row.read("kind"), try row.read("subject"))
            let id: AppealID = try row.read("id")
            return Appeal(
                id: id, subject: Appeal.Subject(kind: kind, key: key) ?? .suggestion,
                employee: try row.read("employee"), evidence: try row.json("evidence"),
                filedAt: try row.read("filed_at"), decideBy: try row.read("decide_by"),
                words: try row.read("reason"), decisions: try decisions(of: id))
        }
    }

    private func decisions(of id: AppealID) throws -> [AppealDecision] {
        try session.rows(AppealQueries.decisions, [id]).map { row in
            AppealDecision(
                outcome: try row.read("outcome"), decider: try row.read("actor"), reason: try row.read("reason"),
                decidedAt: try row.read("decided_at"))
        }
    }

    /// Whose the payment of an accepted appeal was before it.
    func ownerBefore(_ id: AppealID) throws -> EmployeeID? {
        let accepted = try session.rows(AppealQueries.decisions, [id]).last { row in
            try row.read("outcome") == AppealDecision.Outcome.accepted
        }
        return try accepted?.read("owner_before")
    }

    func rates(filed: Range<Int64>) throws -> [AppealRate] {
        try session.rows(AppealQueries.rates, [filed.lowerBound, filed.upperBound]).map { row in
            AppealRate(
                rule: try row.read("rule"), hits: try row.read("hits"), appeals: try row.read("appeals"),
                accepted: try row.read("accepted"), open: try row.read("open"))
        }
    }
}

extension AppealDecision.Outcome: Storable {}
