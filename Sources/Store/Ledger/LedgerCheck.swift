internal import Model

/// Reads the ledger from its genesis and stops at the first line that is not as it was written.
struct LedgerCheck {
    let session: any Session
    /// A head that was kept elsewhere, to hold the chain against.
    let expected: LedgerHead?
    /// How many lines are held in memory at once.
    var pageSize = 1000

    func verdict() throws -> LedgerVerdict {
        let id = try LedgerHead.ledgerID(session)
        if let expected, expected.ledger != id { return .broken(seq: 0, .notTheHead) }
        var walked = Walked(
            lines: 0, hash: LedgerLine.genesis(of: id).hex,
            witnesses: [
                SealedFeeds(session: session), SealedDeductions(session: session), SealedScores(session: session),
                SealedAwards(session: session), SealedAppeals(session: session),
                SealedPay(session: session), SealedLexicons(session: session),
            ])
        if let expected, expected.lines == 0, expected.hash.hex != walked.hash { return .broken(seq: 0, .notTheHead) }
        // Numbers below 1 come first, so that an inserted line is met and not passed by.
        var last = Int64.min
        while true {
            let page = try session.rows(LedgerQueries.after, [last, pageSize])
            guard let end = try page.last?.read("seq", as: Int64.self) else { break }
            if let fault = try faults(of: page, walked: &walked) { return fault }
            if let fault = try textFaults(of: page, walked, after: last, through: end) { return fault }
            last = end
        }
        if let row = try session.first(LedgerQueries.textsOutside, [walked.lines]) {
            return .broken(seq: try row.read("seq"), .missing)
        }
        if let expected, expected.lines > walked.lines { return .broken(seq: walked.lines + 1, .missing) }
        for witness in walked.witnesses {
            if let found = try witness.end() { return .broken(seq: found.seq, found.fault) }
        }
        guard let head = ContentHash(hex: walked.hash) else { return .broken(seq: walked.lines, .edited) }
        return .sound(lines: walked.lines, head: head)
    }

    private struct Walked {
        var lines: Int64
        var hash: String
        /// The seals of the present page's lines.
        var sealed: [Int64: [String: String]] = [:]
        var witnesses: [any LedgerWitness]
    }

    private func faults(of page: [Row], walked: inout Walked) throws -> LedgerVerdict? {
        walked.sealed = [:]
        for row in page {
            let seq: Int64 = try row.read("seq")
            let next = walked.lines + 1
            if seq < next { return .broken(seq: seq, .outOfPlace) }
            if seq > next { return .broken(seq: next, .missing) }
            let text: String = try row.read("line")
            let hash: String = try row.read("hash")
            if ContentHash(of: text).hex != hash { return .broken(seq: seq, .edited) }
            guard let line = LedgerLine(canonicalText: text) else { return .broken(seq: seq, .notALine) }
            if line.seq != seq { return .broken(seq: seq, .reordered) }
            if line.previous.hex != walked.hash { return .broken(seq: seq, .doesNotFollow) }
            if let expected, expected.lines == seq, expected.hash.hex != hash {
                return .broken(seq: seq, .notTheHead)
            }
            walked.lines = seq
            walked.hash = hash
            if !line.sealed.isEmpty { walked.sealed[seq] = line.sealed }
            for place in walked.witnesses.indices {
                if let fault = try walked.witnesses[place].meet(line) { return .broken(seq: seq, fault) }
            }
        }
        return nil
    }

    private func textFaults(
        of page: [Row], _ walked: Walked, after last: Int64, through end: Int64
    ) throws -> LedgerVerdict? {
        var beside: [Int64: [String: Row]] = [:]
        for row in try session.rows(LedgerQueries.texts, [last, end]) {
            beside[try row.read("seq"), default: [:]][try row.read("field")] = row
        }
        for row in page {
            let seq: Int64 = try row.read("seq")
            let sealed = walked.sealed[seq] ?? [:]
            let texts = beside[seq] ?? [:]
            if texts.keys.contains(where: { sealed[$0] == nil }) { return .broken(seq: seq, .textAdded) }
            for (field, seal) in sealed {
                guard let text = texts[field] else { return .broken(seq: seq, .textMissing) }
                guard try matches(text, seal) else { return .broken(seq: seq, .textEdited) }
            }
        }
        return nil
    }

    /// An erased text matches: that it once stood there is all that is left of it.
    private func matches(_ row: Row, _ seal: String) throws -> Bool {
        guard try row.read("erased_at", as: Int64?.self) == nil else { return true }
        return SealedText(salt: try row.read("salt"), text: try row.read("text")).seal?.hex == seal
    }
}
