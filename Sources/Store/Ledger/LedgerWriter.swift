internal import Model

/// Appends lines inside the transaction of the change they tell of.
///
/// The number and the hash before are read in the same transaction, which no other writer shares, so lines of
/// several connections never cross.
struct LedgerWriter {
    let session: any Session
    /// Microseconds since 1970 UTC.
    let now: Int64

    /// Appends one line and gives its number. Of `sealed`, free texts by field, the line holds the salted hashes and a
    /// row beside it the texts. An actor is sealed as well, for an account's name may be a person's.
    @discardableResult func append(
        _ kind: String, subject: String, actor: ActorID, body: [String: CanonicalJSON], sealed: [String: String] = [:]
    ) throws -> Int64 {
        let head = try LedgerHead.read(session)
        var texts = sealed.mapValues { SealedText($0) }
        if actor != .system { texts["actor"] = SealedText(actor.text) }
        var whole = body
        if !texts.isEmpty {
            whole["sealed"] = .object(texts.compactMapValues { text in text.seal.map { .text($0.hex) } })
        }
        let line = LedgerLine(
            seq: head.lines + 1, at: ZonedTime.utcText(microseconds: now), actor: actor == .system ? .system : .sealed,
            kind: kind,
            subject: subject, body: whole, previous: head.hash)
        let text = line.canonicalText
        try session.run(LedgerQueries.append, [line.seq, text, ContentHash(of: text)])
        for (field, sealed) in texts.sorted(by: { $0.key < $1.key }) {
            try session.run(LedgerQueries.seal, [line.seq, field, sealed.salt, sealed.text])
        }
        return line.seq
    }
}

extension ActorID {
    /// What a line says of anyone but the program itself.
    static let sealed = ActorID("sealed")
}
