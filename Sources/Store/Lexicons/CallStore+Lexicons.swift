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
            switch try book.active(set.language, at: change.now) {
            case set.version?: return .alreadyActive
            case let active?: return .trial(active: active)
            case nil:
                try LexiconActivation(set: set, startsAt: nil, proposal: nil).write(actor, reason: nil, in: change)
                return .first
            }
        }
    }

    /// Keeps the set and makes it the active one of its language, for a reason that must be given. Calls that were
    /// judged stay as they are. What was to start later is replaced.
    ///
    /// - Parameter startsAt: microseconds since 1970 UTC; nil: at once.
    /// - Returns: false where it is so already; nothing is written then.
    /// - Throws: `StoreError` with `reasonMissing`.
    @discardableResult package func activate(
        _ set: LexiconSet, actor: ActorID, reason: String, startsAt: Int64? = nil
    ) async throws(StoreError) -> Bool {
        let reason = try GivenReason.checked(reason)
        return try await change { change in
            let book = LexiconBook(session: change.session)
            try book.keep(set, now: change.now)
            guard try !book.isNewest(set, startsAt: startsAt, now: change.now) else { return false }
            try LexiconActivation(set: set, startsAt: startsAt, proposal: nil).write(actor, reason: reason, in: change)
            return true
        }
    }

    /// The version under which calls of that language are judged; nil before the first activation.
    package func activeVersion(_ language: Language) async throws(StoreError) -> ContentHash? {
        let now = now
        return try await look { try LexiconBook(session: $0).active(language, at: now) }
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
                    reason: try row.read("reason"), startsAt: try row.read("starts_at"),
                    proposer: try row.read("proposer"))
            }
        }
    }

    /// How many current judgements were made under each version that is kept, by language and age.
    package func lexiconUse() async throws(StoreError) -> [LexiconUse] {
        let now = now
        return try await look { session in
            try session.rows(LexiconQueries.use, [now]).map { row in
                LexiconUse(
                    language: try row.read("language"), version: try row.read("version"),
                    currentJudgements: try row.read("judgements"), isActive: try row.read("is_active"))
            }
        }
    }
}

/// A set on its way to become the active one of its language.
struct LexiconActivation {
    let set: LexiconSet
    /// Microseconds since 1970 UTC; nil: at once.
    let startsAt: Int64?
    /// The ledger line of the proposal that is approved by it.
    let proposal: Int64?

    func write(_ actor: ActorID, reason: String?, in change: Change) throws {
        var body: [String: CanonicalJSON] = [
            "rules": .text("\(set.rules.count)"), "version": .text(set.version.hex),
        ]
        if let startsAt { body["from"] = .text(ZonedTime.utcText(microseconds: startsAt)) }
        if let proposal { body["proposal"] = .text("\(proposal)") }
        let seq = try change.note(
            "lexicon.activated", subject: "lexicon:\(set.language.code)", actor: actor, body: body,
            sealed: reason.map { ["reason": $0] } ?? [:])
        try change.session.run(
            LexiconQueries.activate, [seq, set.language, set.version, change.now, startsAt, proposal])
    }
}
