internal import Model

/// Holds activations of lexicons, proposals, who took note of them, and accepted hits on clean calls, against the lines that they were written with: which
/// rules calls are judged under must not change without one.
struct SealedLexicons: LedgerWitness {
    let session: any Session
    /// Lines that tell of them, met so far.
    private var lines: Set<Int64> = []

    init(session: any Session) { self.session = session }

    mutating func meet(_ line: LedgerLine) throws -> LedgerFault? {
        guard let query = Self.rows[line.kind] else { return nil }
        lines.insert(line.seq)
        guard let row = try session.first(query, [line.seq]), case .text(let version)? = line.body["version"],
            try row.read("version", as: String.self) == version,
            try "lexicon:\(row.read("language", as: String.self))" == line.subject
        else { return .lexiconsEdited }
        let start = try row.read("starts_at", as: Int64?.self).map { ZonedTime.utcText(microseconds: $0) }
        let proposal = try row.read("proposal", as: Int64?.self).map { "\($0)" }
        let isAsTold =
            try start == line.body["from"]?.plain && proposal == line.body["proposal"]?.plain
            && row.read("rule", as: String?.self) == line.body["rule"]?.plain
        return isAsTold ? nil : .lexiconsEdited
    }

    /// A row that no line tells of.
    func end() throws -> (seq: Int64, fault: LedgerFault)? {
        for row in try session.rows(LexiconChangeQueries.ledgerLines) {
            let line: Int64 = try row.read("ledger_seq")
            if !lines.contains(line) { return (line, .lexiconsEdited) }
        }
        return nil
    }

    /// The row that belongs to a line, by the line's kind.
    private static let rows = [
        "lexicon.activated": LexiconChangeQueries.activation, "lexicon.proposed": LexiconChangeQueries.proposal,
        "lexicon.acknowledged": LexiconChangeQueries.acknowledgement,
        "lexicon.accepted": LexiconChangeQueries.acceptance,
    ]
}

extension CanonicalJSON {
    fileprivate var plain: String? { if case .text(let text) = self { text } else { nil } }
}
