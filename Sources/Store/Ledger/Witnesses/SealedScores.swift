internal import Model

/// Holds the scores against the lines that they were written with.
struct SealedScores: LedgerWitness {
    let session: any Session
    /// Lines that tell of scores, met so far.
    private var lines: Set<Int64> = []

    init(session: any Session) { self.session = session }

    mutating func meet(_ line: LedgerLine) throws -> LedgerFault? {
        guard line.kind == Self.kind, case .text(let digest)? = line.body["digest"] else { return nil }
        lines.insert(line.seq)
        let versions = try session.rows(ScoreQueries.writtenWith, [line.seq])
        let subjects = Set(try versions.map { "period:\(try $0.read("period", as: String.self))" })
        guard subjects.isSubset(of: [line.subject]) else { return .scoresEdited }
        return StoredScore.digest(of: try versions.map(StoredScore.init)).hex == digest ? nil : .scoresEdited
    }

    /// A score that no line tells of, or one that counts and is not the newest.
    func end() throws -> (seq: Int64, fault: LedgerFault)? {
        if let row = try session.first(ScoreQueries.wronglyCurrent) {
            return (try row.read("ledger_seq"), .scoresEdited)
        }
        return try untold(ScoreQueries.linesOfScores, told: lines).map { ($0, .scoresEdited) }
    }

    static let kind = "scores"
}
