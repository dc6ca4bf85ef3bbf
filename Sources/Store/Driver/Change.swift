internal import Model

/// One transaction that changes something, with its instant and its place to write ledger lines.
struct Change {
    let session: any Session
    /// Microseconds since 1970 UTC; one instant for the whole change.
    let now: Int64

    /// Appends a line to the ledger and gives its number; `sealed` are free texts by field, which are kept beside the
    /// line and not in it.
    @discardableResult func note(
        _ kind: String, subject: String, actor: ActorID = .system, body: [String: CanonicalJSON],
        sealed: [String: String] = [:]
    ) throws -> Int64 {
        try LedgerWriter(session: session, now: now)
            .append(kind, subject: subject, actor: actor, body: body, sealed: sealed)
    }
}

/// A reason as people must give it.
enum GivenReason {
    /// The reason without spaces around it.
    ///
    /// - Throws: `StoreError` with `reasonMissing` where nothing is left.
    static func checked(_ reason: String) throws(StoreError) -> String {
        let parts = reason.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
        guard !parts.isEmpty else { throw .reasonMissing }
        return reason
    }
}
