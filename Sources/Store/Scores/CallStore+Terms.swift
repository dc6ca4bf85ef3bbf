package import Model

extension CallStore {
    /// What people are scored by now.
    package func activeTerms() async throws(StoreError) -> [StoredTerms] {
        try await look { session in
            try session.rows(ScoreQueries.activeTerms).map {
                StoredTerms(try $0.read("kind"), try $0.json("body"))
            }
        }
    }

    /// Makes them what people are scored by, for a reason that must be given. Scores follow, each with its line, when they
    /// are made next.
    ///
    /// - Returns: false where they are active already; nothing is written then.
    /// - Throws: `StoreError` with `reasonMissing`.
    @discardableResult package func activate(
        _ terms: StoredTerms, actor: ActorID, reason: String
    ) async throws(StoreError) -> Bool {
        let reason = try GivenReason.checked(reason)
        return try await change { try Self.activate(terms, actor: actor, reason: reason, in: $0) }
    }

    /// Makes them what people are scored by, where there is nothing of their kind yet.
    ///
    /// - Returns: false where there is; nothing is written then.
    package func adopt(_ terms: StoredTerms, actor: ActorID) async throws(StoreError) -> Bool {
        try await change { change in
            let active = try change.session.rows(ScoreQueries.activeTerms)
            guard try !active.contains(where: { try $0.read("kind") == terms.kind }) else { return false }
            return try Self.activate(terms, actor: actor, reason: nil, in: change)
        }
    }

    private static func activate(
        _ terms: StoredTerms, actor: ActorID, reason: String?, in change: Change
    ) throws -> Bool {
        let session = change.session
        let active = try session.rows(ScoreQueries.activeTerms)
        let isActive = try active.contains { row in
            try row.read("kind") == terms.kind && row.read("version") == terms.version
        }
        guard !isActive else { return false }
        try session.run(
            ScoreQueries.keepTerms, [terms.version, terms.kind, try StoredJSON.write(terms.files), change.now])
        let seq = try change.note(
            "terms.activated", subject: "terms:\(terms.kind.text)", actor: actor,
            body: ["version": .text(terms.version.hex)], sealed: reason.map { ["reason": $0] } ?? [:])
        try session.run(ScoreQueries.activateTerms, [seq, terms.kind, terms.version, change.now])
        // Rules of incentives and pay schemes change no score.
        guard ![.incentives, .pay].contains(terms.kind) else { return true }
        var changes = ScoreChanges()
        changes.noteEveryone(from: LocalDate(dayNumber: 0))
        try changes.keep(session)
        return true
    }
}
