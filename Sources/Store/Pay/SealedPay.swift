internal import Model

/// Holds pay sheets, and what became of them, against the lines that they were written with.
struct SealedPay: LedgerWitness {
    let session: any Session
    /// Lines that tell of pay, met so far.
    private var lines: Set<Int64> = []

    init(session: any Session) { self.session = session }

    mutating func meet(_ line: LedgerLine) throws -> LedgerFault? {
        switch line.kind {
        case Self.made:
            lines.insert(line.seq)
            let book = PayBook(session: session)
            guard case .text(let digest)? = line.body["digest"],
                let head = try session.first(PayQueries.written, [line.seq]).map(PayBook.Head.init),
                line.subject == "pay:\(head.month)"
            else { return .payEdited }
            return PayBook.digest(try book.sheet(head)).hex == digest ? nil : .payEdited
        case "pay.approved", "pay.closed":
            lines.insert(line.seq)
            guard case .text(let sheet)? = line.body["sheet"],
                let step = try session.first(PayQueries.step, [line.seq]),
                "pay.\(try step.read("step", as: String.self))" == line.kind,
                "\(try step.read("sheet", as: Int64.self))" == sheet
            else { return .payEdited }
            return nil
        default: return nil
        }
    }

    /// A sheet, or a step, that no line tells of.
    func end() throws -> (seq: Int64, fault: LedgerFault)? {
        try untold(PayQueries.ledgerLines, told: lines).map { ($0, .payEdited) }
    }

    static let made = "pay.made"
}
