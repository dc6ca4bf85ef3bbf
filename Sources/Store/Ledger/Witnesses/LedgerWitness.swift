/// Holds rows of other tables against the lines that tell of them, so that what counts for someone's pay cannot be changed
/// behind the ledger's back.
protocol LedgerWitness {
    var session: any Session { get }

    /// Takes note of a line, in order, and says where rows contradict it at once.
    mutating func meet(_ line: LedgerLine) throws -> LedgerFault?

    /// After the last line: the line that rows contradict, and how; nil where all agree.
    func end() throws -> (seq: Int64, fault: LedgerFault)?
}

extension LedgerWitness {
    /// The first line that rows name and that told of none; the query gives the lines that rows name, in order.
    func untold(_ query: Query, told: Set<Int64>) throws -> Int64? {
        for row in try session.rows(query) {
            let line: Int64 = try row.read("ledger_seq")
            if !told.contains(line) { return line }
        }
        return nil
    }
}
