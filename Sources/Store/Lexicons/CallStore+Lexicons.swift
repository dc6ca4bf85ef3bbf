package import Model

extension CallStore {
    /// Keeps the full text of every rule of the set, for ever; a set that is known is left as it is.
    package func keep(_ set: LexiconSet) async throws(StoreError) {
        try await change { try LexiconBook(session: $0.session).keep(set, now: $0.now) }
    }

    /// Keeps the set, and makes it the active one where its language has none.
    package func adopt(_ set: LexiconSet, actor: ActorID) async throws(StoreError) -> Adoption {
        try await change { change in
            let book = LexiconBook(session: change.session)
            try book.keep(set, now: change.now)
            switch try book.active(set.language) {
            case set.version?: return .alreadyActive
            case let active?: return .trial(active: active)
            case nil:
                try Self.activate(set, actor: actor, reason: nil, in: change)
                return .first
            }
        }
    }

    /// Keeps the set and makes it the active one of its language, for a reason that must be given. Calls that were
    /// judged stay as they are.
    ///
    /// - Returns: false where it is the active one already; nothing is written then.
    /// - Throws: `StoreError` with `reasonMissing`.
    @discardableResult package func activate(
        _ set: LexiconSet, actor: ActorID, reason: String
    ) async throws(StoreError) -> Bool {
        let reason = try GivenReason.checked(reason)
        return try await change { change in
            let book = LexiconBook(session: change.session)
            try book.keep(set, now: change.now)
            guard try book.active(set.language) != set.version else { return false }
            try Self.activate(set, actor: actor, reason: reason, in: change)
            return true
        }
    }

    /// The version under which calls of that language are judged; nil before the first activation.
    package func activeVersion(_ language: Language) async throws(StoreError) -> ContentHash? {
        try await look { try LexiconBook(session: $0).active(language) }
    }

    /// The set of that version with every rule as it was; nil where it was never kept.
    package func lexiconSet(_ version: ContentHash) async throws(StoreError) -> LexiconSet? {
        try await look { try LexiconBook(session: $0).set(version) }
    }

    /// All activations of a language, or of every language, newest first.
    package func activations(of language: Language? = nil) async throws(StoreError) -> [Activation] {
        try await look { session in
            try session.rows(LexiconQueries.history, [language]).map { row in
                Activation(
                    language: try row.read("language"), version: try row.read("version"),
                    actor: try row.read("actor"), activatedAt: try row.read("activated_at"),
                    reason: try row.read("reason"))
            }
        }
    }

    /// How many current judgements were made under each version that is kept, by language and age.
    package func lexiconUse() async throws(StoreError) -> [LexiconUse] {
        try await look { session in
            try session.rows(LexiconQueries.use).map { row in
                LexiconUse(
                    language: try row.read("language"), version: try row.read("version"),
                    currentJudgements: try row.read("judgements"), isActive: try row.read("is_active"))
            }
        }
    }

    private static func activate(_ set: LexiconSet, actor: ActorID, reason: String?, in change: Change) throws {
        let seq = try change.note(
            "lexicon.activated", subject: "lexicon:\(set.language.code)", actor: actor,
            body: ["rules": .text("\(set.rules.count)"), "version": .text(set.version.hex)],
            sealed: reason.map { ["reason": $0] } ?? [:])
        try change.session.run(
            LexiconQueries.activate, [seq, set.language, set.version, change.now])
    }
}
