internal import Model

/// Reads and writes scores within one transaction.
struct ScoreBook {
    let session: any Session

    /// The scores that count.
    func current(_ period: Period) throws -> [StoredScore] {
        try session.rows(ScoreQueries.current, [period]).map(StoredScore.init)
    }

    /// The newest versions, those among them that came too late to count.
    func newest(_ period: Period) throws -> [StoredScore] {
        try session.rows(ScoreQueries.newest, [period]).map(StoredScore.init)
    }

    /// The versions of one score, from the newest.
    func history(of employee: EmployeeID, _ period: Period, limit: Int) throws -> [StoredScore] {
        try session.rows(ScoreQueries.history, [period, employee, limit]).map(StoredScore.init)
    }

    /// The period in which changes of another are noted: itself, or where it is closed the first open one after it.
    func noted(_ period: Period) throws -> Period? {
        var place = period
        while try isClosed(place) { place = place.next }
        return place == period ? nil : place
    }

    private func isClosed(_ period: Period) throws -> Bool {
        try session.first(ScoreQueries.closing, [period])?.read("closed", as: Int64?.self) != nil
    }

    /// Keeps what is new among the scores of a period, with one ledger line for all of it. Of a closed period it does not
    /// count there: it is noted in the first open one after it.
    ///
    /// - Parameter people: whose scores were made anew, nil for everyone's; who had one and has none now loses it.
    func keep(
        _ made: [MadeScore], of period: Period, among people: Set<EmployeeID>?, terms: [ContentHash], in change: Change
    ) throws -> ScoringOutcome {
        let known = try known(people, of: period)
        let gone = Set(known.keys).subtracting(made.map(\.employee)).sorted()
        let made = made + gone.map { MadeScore(employee: $0, score: nil, body: MadeScore.nobody) }
        let notedIn = try noted(period)
        let changed = made.compactMap { score -> StoredScore? in
            let before = known[score.employee]
            guard before?.made != score else { return nil }
            return StoredScore(made: score, version: (before?.version ?? 0) + 1, notedIn: notedIn)
        }
        guard !changed.isEmpty else { return ScoringOutcome(made: made.count, changed: 0, line: nil) }
        let line = try change.note(
            SealedScores.kind, subject: "period:\(period)",
            body: [
                "digest": .text(StoredScore.digest(of: changed).hex), "scores": .text("\(changed.count)"),
                "terms": .list(terms.map { .text($0.hex) }),
            ])
        for score in changed {
            if score.version > 1, notedIn == nil {
                try session.run(ScoreQueries.retire, [period, score.made.employee])
            }
            try session.run(
                ScoreQueries.keep,
                [
                    period, score.made.employee, score.version, notedIn == nil, score.made.score?.hundredths,
                    score.made.body, line, change.now, notedIn,
                ])
        }
        return ScoringOutcome(made: made.count, changed: changed.count, line: line)
    }

    /// The newest versions, of some people or of everyone.
    private func known(_ people: Set<EmployeeID>?, of period: Period) throws -> [EmployeeID: StoredScore] {
        let rows =
            try people.map { try $0.flatMap { try session.rows(ScoreQueries.newestOf, [period, $0]) } }
            ?? session.rows(ScoreQueries.newest, [period])
        let scores = try rows.map(StoredScore.init)
        return Dictionary(scores.map { ($0.made.employee, $0) }) { first, _ in first }
    }
}

extension StoredScore {
    init(_ row: Row) throws {
        let hundredths: Int? = try row.read("score")
        self.init(
            made: MadeScore(
                employee: try row.read("employee"), score: hundredths.map { Score(hundredths: $0) },
                body: try row.read("body")),
            version: try row.read("version"), notedIn: try row.read("noted_in"))
    }
}
