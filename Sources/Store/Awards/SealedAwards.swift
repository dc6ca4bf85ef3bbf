internal import Model

/// Holds awards and what was decided of them against the lines that they were written with.
struct SealedAwards: LedgerWitness {
    let session: any Session
    /// Lines that tell of awards, met so far.
    private var lines: Set<Int64> = []

    init(session: any Session) { self.session = session }

    mutating func meet(_ line: LedgerLine) throws -> LedgerFault? {
        switch line.kind {
        case Self.given:
            lines.insert(line.seq)
            let awards = try session.rows(AwardQueries.writtenWith, [line.seq])
            guard case .text(let digest)? = line.body["digest"], awards.count == 1,
                try session.rows(AwardQueries.ruledWith, [line.seq]).isEmpty
            else { return .awardsEdited }
            let award = try StoredAward(awards[0])
            return AwardBook.digest(award).hex == digest && line.subject == "award:\(award.id)" ? nil : .awardsEdited
        case Self.ruled:
            lines.insert(line.seq)
            let rulings = try session.rows(AwardQueries.ruledWith, [line.seq])
            guard case .text(let ruling)? = line.body["ruling"], rulings.count == 1,
                try session.rows(AwardQueries.writtenWith, [line.seq]).isEmpty,
                try rulings[0].read("ruling", as: String.self) == ruling,
                line.subject == "award:\(try rulings[0].read("award", as: String.self))"
            else { return .awardsEdited }
            return nil
        default: return nil
        }
    }

    /// An award or ruling that no line tells of.
    func end() throws -> (seq: Int64, fault: LedgerFault)? {
        try untold(AwardQueries.lines, told: lines).map { ($0, .awardsEdited) }
    }

    static let given = "award.given"
    static let ruled = "award.ruled"
}
