package import Model

extension CallStore {
    /// Takes a reviewer's word, for a reason that must be given, that the call was listened to for rules that could
    /// not be decided on it; all of them or none. The call no longer waits for them; that they were not decided stays.
    ///
    /// - Parameter reference: what `dossier` takes.
    /// - Throws: `StoreError` with `reasonMissing`, `noSuchCall`, `ambiguousCall`, `noJudgement` or `nothingToSettle`;
    ///   nothing is changed then.
    package func settle(
        _ rules: [RuleID], of reference: String, actor: ActorID, reason: String
    ) async throws(StoreError) -> ReviewedCall {
        let reason = try GivenReason.checked(reason)
        return try await change { change in
            let recording = try CallFinder(session: change.session).find(reference)
            return try Settler(change: change, actor: actor, reason: reason).settle(rules, of: recording)
        }
    }

    /// Rules that were not decided on a call and that nobody has listened for, in the order of the waiting hits.
    package func undecidedCalls(
        rule: RuleID? = nil, employee: EmployeeID? = nil, limit: Int = 100
    ) async throws(StoreError) -> [UndecidedCall] {
        try await look { session in
            try session.rows(ReviewQueries.undecided, [rule, employee, limit]).map { row in
                UndecidedCall(
                    rule: try row.json("body"), recording: try StoredRecording.read(try row.read("recording"), session),
                    judgement: try row.read("judgement"))
            }
        }
    }

    /// How many hits and undecided rules wait for a reviewer.
    package func backlog(rule: RuleID? = nil, employee: EmployeeID? = nil) async throws(StoreError) -> Backlog {
        try await look { try Backlog(in: $0, rule: rule, employee: employee) }
    }
}

extension Backlog {
    init(in session: any Session, rule: RuleID? = nil, employee: EmployeeID? = nil) throws {
        let row = try session.first(ReviewQueries.backlog, [rule, employee])
        self.init(hits: try row?.read("hits") ?? 0, undecided: try row?.read("undecided") ?? 0)
    }
}
