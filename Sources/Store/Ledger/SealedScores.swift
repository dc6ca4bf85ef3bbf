internal import Model

/// Holds the scores against the lines that they were written with.
struct SealedScores {
    let session: any Session
    /// Lines that tell of scores, met so far.
    private var lines: Set<Int64> = []

    init(session: any Session) { self.session = session }

    /// Whether the scores beside a line are those that it tells of; true for lines that tell of none.
    mutating func match(_ line: LedgerLine) throws -> Bool {
        guard line.kind == Self.kind, case .text(let digest)? = line.body["digest"] else { return true }
        lines.insert(line.seq)
        let versions = try session.rows(ScoreQueries.writtenWith, [line.seq])
        let period = versions.first.map { try? $0.read("period", as: String.self) } ?? nil
        let isOfOnePeriod = versions.allSatisfy { (try? $0.read("period", as: String.self)) == period }
        guard isOfOnePeriod, period.map({ line.subject == "period:\($0)" }) ?? true else { return false }
        return StoredScore.digest(of: try versions.map(StoredScore.init)).hex == digest
    }

    /// The first line beside which a score stands that no line tells of, or one that counts and is not the newest; nil
    /// where there is none.
    func firstStranger() throws -> Int64? {
        if let row = try session.first(ScoreQueries.wronglyCurrent) { return try row.read("ledger_seq") }
        for row in try session.rows(ScoreQueries.linesOfScores) {
            let line: Int64 = try row.read("ledger_seq")
            if !lines.contains(line) { return line }
        }
        return nil
    }

    static let kind = "scores"
}
