package import Model

/// A score as it is kept.
package struct MadeScore: Hashable, Sendable {
    package let employee: EmployeeID
    /// Nil where there is none; the body says why.
    package let score: Score?
    /// All that it was made of, as JSON.
    package let body: String

    package init(employee: EmployeeID, score: Score?, body: String) {
        self.employee = employee
        self.score = score
        self.body = body
    }
}

/// One version of a score, from 1 on; each change of what it is made of is a further one.
package struct StoredScore: Hashable, Sendable {
    package let made: MadeScore
    package let version: Int
    /// The period in which it is noted, for it came after its own was closed and does not count there; else nil.
    package let notedIn: Period?

    /// What stands for versions of scores in the ledger: SHA-256 over a line for each, in order of employees, of version,
    /// score in hundredths, the hashes of body and employee, and the period in which it is noted where it came too late.
    static func digest(of scores: [StoredScore]) -> ContentHash {
        let lines = scores.sorted { $0.made.employee < $1.made.employee }.map { score in
            let value = score.made.score.map { "\($0.hundredths)" } ?? "-"
            let body = ContentHash(of: score.made.body).hex
            let employee = ContentHash(of: score.made.employee.text).hex
            return "\(score.version) \(value) \(body) \(employee) \(score.notedIn?.description ?? "-")\n"
        }
        return ContentHash(of: lines.joined())
    }
}

/// What a closed period's score would be, had everything been known in time.
package struct LateScore: Hashable, Sendable {
    package let period: Period
    /// What counts there.
    package let counting: Score?
    package let late: Score?
}

/// What came of making scores.
package struct ScoringOutcome: Hashable, Sendable {
    /// How many were made.
    package let made: Int
    /// How many of them are others than before, or were not there.
    package let changed: Int
    /// The ledger's line; nil where none changed.
    package let line: Int64?
}
