internal import Model

/// Holds appeals and what was decided of them against the lines that they were written with.
struct SealedAppeals: LedgerWitness {
    let session: any Session
    /// Lines that tell of appeals, met so far.
    private var lines: Set<Int64> = []

    init(session: any Session) { self.session = session }

    mutating func meet(_ line: LedgerLine) throws -> LedgerFault? {
        guard [Self.filed, Self.decided].contains(line.kind) else { return nil }
        lines.insert(line.seq)
        let appeals = try session.rows(AppealQueries.filedWith, [line.seq])
        let decisions = try session.rows(AppealQueries.decidedWith, [line.seq])
        let rows = line.kind == Self.filed ? (appeals, decisions) : (decisions, appeals)
        guard case .text(let digest)? = line.body["digest"], rows.0.count == 1, rows.1.isEmpty,
            try line.subject == "appeal:\(rows.0[0].read("id", as: String.self))"
        else { return .appealsEdited }
        return Self.digest(rows.0[0]).hex == digest ? nil : .appealsEdited
    }

    /// An appeal or a decision that no line tells of.
    func end() throws -> (seq: Int64, fault: LedgerFault)? {
        try untold(AppealQueries.lines, told: lines).map { ($0, .appealsEdited) }
    }

    /// Over all values of a row.
    private static func digest(_ row: Row) -> ContentHash { digest(row.values) }

    static func digest(_ values: [Value]) -> ContentHash {
        var chain = RowChain()
        chain.add(values)
        return chain.hash
    }

    static let filed = "appeal.filed"
    static let decided = "appeal.decided"
}
