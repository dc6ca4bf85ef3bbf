/// Holds rows of other tables against the lines that tell of them, so that what counts for someone's pay cannot be changed
/// behind the ledger's back.
protocol LedgerWitness {
    /// Takes note of a line, in order, and says where rows contradict it at once.
    mutating func meet(_ line: LedgerLine) throws -> LedgerFault?

    /// After the last line: the line that rows contradict, and how; nil where all agree.
    func end() throws -> (seq: Int64, fault: LedgerFault)?
}
