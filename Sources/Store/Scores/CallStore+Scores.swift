package import Model

extension CallStore {
    /// Whose scores are made.
    package enum ScoringScope: Hashable, Sendable {
        case everyone
        /// Of whom something has changed since, and their teammates; everyone where the period was never scored.
        case changed
    }

    /// Makes scores of a period and keeps what is new, with one ledger line for all of it; sources and scores are of one
    /// moment. `make` runs inside the transaction.
    ///
    /// - Parameter terms: versions of what the scores are made by, for the ledger.
    package func score(
        _ period: Period, _ scope: ScoringScope, terms: [ContentHash],
        make: @escaping @Sendable (ScoreSources) -> [MadeScore]
    ) async throws(StoreError) -> ScoringOutcome {
        try await change { change in
            let session = change.session
            let last: Int64 = try session.first(ScoreQueries.lastChange)?.read("seq") ?? 0
            let through: Int64? = try session.first(ScoreQueries.through, [period])?.read("through")
            if scope == .changed, through == last { return ScoringOutcome(made: 0, changed: 0, line: nil) }
            let book = FactBook(session: session)
            let roster = try book.roster()
            let whom = scope == .changed ? try through.flatMap { try Self.changed(since: $0, period, session) } : nil
            let touched = whom.map { roster.withTeammates($0, in: period) }
            let people = touched ?? Set(roster.people(in: period))
            let facts = try book.facts(of: people, in: period, roster)
            let sources = ScoreSources(period: period, roster: roster, people: people, facts: facts)
            let outcome = try ScoreBook(session: session).keep(
                make(sources), of: period, among: touched, terms: terms, in: change)
            try session.run(ScoreQueries.setThrough, [period, last])
            try session.run(ScoreQueries.forget, [])
            return outcome
        }
    }

    /// The periods of which scores are kept, and in which something has changed since. The others have taken in what
    /// changed elsewhere.
    package func outdatedPeriods() async throws(StoreError) -> [Period] {
        try await change { change in
            let session = change.session
            let last: Int64 = try session.first(ScoreQueries.lastChange)?.read("seq") ?? 0
            var outdated: [Period] = []
            for row in try session.rows(ScoreQueries.periods) {
                let (period, through): (Period, Int64) = (try row.read("period"), try row.read("through"))
                guard through < last else { continue }
                if let changed = try Self.changed(since: through, period, session), changed.isEmpty {
                    try session.run(ScoreQueries.setThrough, [period, last])
                } else {
                    outdated.append(period)
                }
            }
            return outdated.sorted()
        }
    }

    /// The scores of a period that count, by employee; empty where none were made.
    package func scores(of period: Period) async throws(StoreError) -> [StoredScore] {
        try await look { try ScoreBook(session: $0).current(period) }
    }

    /// The newest scores of a period, those among them that came too late to count there.
    package func latestScores(of period: Period) async throws(StoreError) -> [StoredScore] {
        try await look { try ScoreBook(session: $0).newest(period) }
    }

    /// The versions of one score, the one that counts first.
    package func scoreHistory(
        of employee: EmployeeID, _ period: Period, limit: Int
    ) async throws(StoreError) -> [StoredScore] {
        try await look { try ScoreBook(session: $0).history(of: employee, period, limit: limit) }
    }

    /// Closes a period for a reason that must be given: what changes its scores from now on counts there no more and is
    /// noted in the first open period after it.
    ///
    /// - Returns: false where it is closed already; nothing is written then.
    /// - Throws: `StoreError` with `reasonMissing`, or `notScored` where the period has no scores.
    package func close(_ period: Period, actor: ActorID, reason: String) async throws(StoreError) -> Bool {
        let reason = try GivenReason.checked(reason)
        return try await change { change in
            guard let row = try change.session.first(ScoreQueries.closing, [period]) else {
                throw StoreError.notScored(period)
            }
            guard try row.read("closed", as: Int64?.self) == nil else { return false }
            let line = try change.note(
                "period.closed", subject: "period:\(period)", actor: actor, body: [:], sealed: ["reason": reason])
            try change.session.run(ScoreQueries.close, [period, line])
            return true
        }
    }

    /// What the people of each branch did over a period on the days when they belonged to it, amounts in one currency.
    package func branchFacts(_ period: Period, _ currency: Currency) async throws(StoreError) -> [BranchFacts] {
        try await look { session in
            let book = FactBook(session: session)
            return try book.branches(in: period, currency, try book.roster())
        }
    }

    /// What came too late for closed periods and is noted in this one.
    package func lateScores(
        of employee: EmployeeID, notedIn period: Period
    ) async throws(StoreError) -> [LateScore] {
        try await look { session in
            try session.rows(ScoreQueries.late, [period, employee]).map { row in
                let (counting, late): (Int?, Int?) = (try row.read("counting"), try row.read("score"))
                return LateScore(
                    period: try row.read("period"), counting: counting.map { Score(hundredths: $0) },
                    late: late.map { Score(hundredths: $0) })
            }
        }
    }

    /// Nil is everyone.
    private static func changed(
        since through: Int64, _ period: Period, _ session: any Session
    ) throws -> Set<EmployeeID>? {
        var changed: Set<EmployeeID> = []
        for row in try session.rows(ScoreQueries.changed, [through, period.first, period.end]) {
            guard let employee: EmployeeID = try row.read("employee", as: EmployeeID?.self) else { return nil }
            changed.insert(employee)
        }
        return changed
    }
}

extension MadeScore {
    /// Of whoever is not employed in the period any more, as it turned out.
    static let nobody = "{}"
}
