package import Model
package import Performance
package import Store

/// Keeps the scores of periods as the sources are.
package struct ScoreKeeper: Sendable {
    private let store: CallStore

    package init(store: CallStore) { self.store = store }

    /// Makes all scores of a period from the sources anew, whatever is kept.
    ///
    /// - Throws: as `ScoreTerms`.
    package func run(_ period: Period) async throws -> ScoringOutcome {
        try await score(period, .everyone, try await ScoreTerms(of: store))
    }

    /// Brings the scores of a period up to what the sources say now; all of them where there are none.
    ///
    /// - Throws: as `ScoreTerms`.
    @discardableResult package func refresh(_ period: Period) async throws -> ScoringOutcome {
        try await score(period, .changed, try await ScoreTerms(of: store))
    }

    /// Brings the scores of every period up to date of which there are some.
    ///
    /// - Returns: those that changed.
    /// - Throws: as `ScoreTerms`, but for `NoTerms`: there are no scores then.
    package func refresh() async throws -> [(period: Period, outcome: ScoringOutcome)] {
        let outdated = try await store.outdatedPeriods()
        guard !outdated.isEmpty else { return [] }
        let terms = try await ScoreTerms(of: store)
        var outcomes: [(period: Period, outcome: ScoringOutcome)] = []
        for period in outdated {
            let outcome = try await score(period, .changed, terms)
            if outcome.changed > 0 { outcomes.append((period, outcome)) }
        }
        return outcomes
    }

    /// The scores of a period that count, up to date, in order of employees.
    ///
    /// - Throws: as `ScoreTerms`.
    package func scores(_ period: Period) async throws -> [PersonalScore] {
        try await refresh(period)
        return try await store.scores(of: period).compactMap { $0.personal(period) }
    }

    /// The scores of a period as the sources say now, in order of employees: of a closed one those that came too late to
    /// count there.
    ///
    /// - Throws: as `ScoreTerms`.
    package func latestScores(_ period: Period) async throws -> [PersonalScore] {
        try await refresh(period)
        return try await store.latestScores(of: period).compactMap { $0.personal(period) }
    }

    /// What one score was, the one that counts first.
    package func history(of employee: EmployeeID, _ period: Period, limit: Int) async throws -> [PersonalScore] {
        try await store.scoreHistory(of: employee, period, limit: limit).compactMap { $0.personal(period) }
    }

    private func score(
        _ period: Period, _ scope: CallStore.ScoringScope, _ terms: ScoreTerms
    ) async throws -> ScoringOutcome {
        let scorer = terms.scorer
        return try await store.score(period, scope, terms: terms.versions) { sources in
            scorer.scores(sources).map {
                MadeScore(employee: $0.employee, score: $0.score, body: $0.json.canonicalText)
            }
        }
    }
}

extension StoredScore {
    /// Nil for who turned out not to be employed in the period.
    func personal(_ period: Period) -> PersonalScore? {
        PersonalScore(made.body, of: made.employee, period)
    }
}
