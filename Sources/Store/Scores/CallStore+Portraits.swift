package import Model

extension CallStore {
    /// What is known, beside their scores, of everyone who is employed in a period.
    ///
    /// - Parameters:
    ///   - lastDays: compliance of so many days, up to the last on which anybody called in the period or before it…
    ///   - daysBefore: … is held against so many days before them.
    package func portraitFacts(
        _ period: Period, lastDays: Int, daysBefore: Int
    ) async throws(StoreError) -> [EmployeeID: PortraitFacts] {
        try await look { session in
            let roster = try FactBook(session: session).roster()
            return try PortraitBook(session: session).facts(
                in: period, roster, lastDays: lastDays, daysBefore: daysBefore)
        }
    }

    /// What scores of a period are made from, of everyone; for scoring under terms that are not active.
    package func scoreSources(_ period: Period) async throws(StoreError) -> ScoreSources {
        try await look { session in
            let book = FactBook(session: session)
            let roster = try book.roster()
            let people = Set(roster.people(in: period))
            let facts = try book.facts(of: people, in: period, roster)
            return ScoreSources(period: period, roster: roster, people: people, facts: facts)
        }
    }
}
