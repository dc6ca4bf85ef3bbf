internal import Model

/// Holds what calls were deducted against the judgements and rulings that say so, and what each employee answers for
/// against that.
struct SealedDeductions: LedgerWitness {
    let session: any Session
    /// What the last line about a judgement says, where it says that something was deducted.
    private var told: [String: (deductions: ContentHash, seq: Int64)] = [:]

    init(session: any Session) { self.session = session }

    mutating func meet(_ line: LedgerLine) -> LedgerFault? {
        guard ["judgement", "ruling"].contains(line.kind), case .text(let judgement)? = line.body["judgement"],
            case .list(let deductions)? = line.body["deductions"]
        else { return nil }
        told[judgement] = deductions.isEmpty ? nil : (Self.digest(deductions), line.seq)
        return nil
    }

    func end() throws -> (seq: Int64, fault: LedgerFault)? {
        let book = JudgementBook(session: session)
        var left = told
        for row in try session.rows(JudgementQueries.deducted) {
            let judgement: JudgementID = try row.read("judgement")
            guard case .list(let deductions) = JudgementLine.deductions(try book.deductions(of: judgement)) else {
                continue
            }
            let expected = left.removeValue(forKey: judgement.text)
            guard expected?.deductions == Self.digest(deductions) else {
                return (try expected?.seq ?? line(of: judgement), .deductionsEdited)
            }
        }
        if let first = left.values.min(by: { $0.seq < $1.seq }) { return (first.seq, .deductionsEdited) }
        if let row = try session.first(ConductQueries.stranger) {
            return (try row.read("ledger_seq", as: Int64?.self) ?? 0, .deductionsEdited)
        }
        return nil
    }

    private func line(of judgement: JudgementID) throws -> Int64 {
        try session.first(JudgementQueries.promotionLine, [judgement])?.read("ledger_seq", as: Int64?.self) ?? 0
    }

    private static func digest(_ deductions: [CanonicalJSON]) -> ContentHash {
        ContentHash(of: CanonicalJSON.list(deductions).canonicalText)
    }
}
