package import Model

/// A set of lexicons that someone wants to become the active one and a second person has not approved yet.
package struct LexiconProposal: Hashable, Sendable {
    package let language: Language
    package let version: ContentHash
    /// Nil where it was erased.
    package let proposer: ActorID?
    package let proposedAt: Int64
    /// When it is to start, microseconds since 1970 UTC; nil: when it is approved.
    package let startsAt: Int64?
    /// Nil where it was erased.
    package let reason: String?
    let seq: Int64

    init(_ row: Row) throws {
        language = try row.read("language")
        version = try row.read("version")
        proposer = try row.read("actor")
        proposedAt = try row.read("proposed_at")
        startsAt = try row.read("starts_at")
        reason = try row.read("reason")
        seq = try row.read("ledger_seq")
    }
}

extension CallStore {
    /// Keeps the set and writes that someone wants it to become the active one. Nothing is judged under it.
    ///
    /// - Parameter startsAt: microseconds since 1970 UTC; nil: when it is approved.
    /// - Throws: `StoreError` with `reasonMissing`.
    package func propose(
        _ set: LexiconSet, actor: ActorID, reason: String, startsAt: Int64? = nil
    ) async throws(StoreError) {
        let reason = try GivenReason.checked(reason)
        try await change { change in
            try LexiconBook(session: change.session).keep(set, now: change.now)
            var body: [String: CanonicalJSON] = [
                "rules": .text("\(set.rules.count)"), "version": .text(set.version.hex),
            ]
            if let startsAt { body["from"] = .text(ZonedTime.utcText(microseconds: startsAt)) }
            let seq = try change.note(
                "lexicon.proposed", subject: "lexicon:\(set.language.code)", actor: actor, body: body,
                sealed: ["reason": reason])
            try change.session.run(
                LexiconChangeQueries.propose, [seq, set.language, set.version, change.now, startsAt])
        }
    }

    /// Proposals that wait for a second person, newest first; one is over as soon as anything is activated in its language.
    package func lexiconProposals() async throws(StoreError) -> [LexiconProposal] {
        try await look { try $0.rows(LexiconChangeQueries.open).map(LexiconProposal.init) }
    }

    /// A second person makes what was proposed the active set: on the day that was proposed, or at once where that is past.
    ///
    /// - Throws: `StoreError` with `noSuchProposal`, or `ownProposal` where it is the same person.
    package func approveProposal(
        of version: ContentHash, actor: ActorID, reason: String
    ) async throws(StoreError) -> LexiconProposal {
        let reason = try GivenReason.checked(reason)
        return try await change { change in
            let open = try change.session.rows(LexiconChangeQueries.open).map(LexiconProposal.init)
            guard let proposal = open.first(where: { $0.version == version }) else {
                throw StoreError.noSuchProposal(version)
            }
            guard proposal.proposer != actor else { throw StoreError.ownProposal(version, actor) }
            guard let set = try LexiconBook(session: change.session).set(version) else {
                throw StoreError.lexiconNotKept(version)
            }
            let start = proposal.startsAt.flatMap { $0 > change.now ? $0 : nil }
            try LexiconActivation(set: set, startsAt: start, proposal: proposal.seq)
                .write(actor, reason: reason, in: change)
            return proposal
        }
    }
}
