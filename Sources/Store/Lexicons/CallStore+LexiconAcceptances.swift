package import Model

extension CallStore {
    /// Writes that someone accepts hits on calls that were judged clean, each under a line of its own. The ledger's line names
    /// the rule and its version; call and words stand beside it.
    ///
    /// - Returns: how many were not accepted before; two hits on the same words of a call are one.
    /// - Throws: `StoreError` with `reasonMissing`.
    @discardableResult package func accept(
        _ hits: [CleanCallHit], actor: ActorID, reason: String
    ) async throws(StoreError) -> Int {
        let reason = try GivenReason.checked(reason)
        return try await change { change in
            var count = 0
            let languages = Dictionary(grouping: hits, by: \.language)
            for (language, own) in languages.sorted(by: { $0.key.code < $1.key.code }) {
                var known = Set(try Self.accepted(language, change.session).map(\.key))
                for hit in own where known.insert(hit.key).inserted {
                    let seq = try change.note(
                        "lexicon.accepted", subject: "lexicon:\(language.code)", actor: actor,
                        body: [
                            "rule": .text("\(hit.kind.rawValue) \(hit.rule.text)"),
                            "version": .text(hit.ruleVersion.hex),
                        ],
                        sealed: ["reason": reason, "call": hit.call, "words": hit.words])
                    try change.session.run(
                        LexiconChangeQueries.accept,
                        [seq, language, hit.rule, hit.ruleVersion, hit.kind.rawValue, change.now])
                    count += 1
                }
            }
            return count
        }
    }

    /// What was accepted in calls of a language, oldest first. Where call or words were erased nothing is known of it any more.
    package func acceptedHits(_ language: Language) async throws(StoreError) -> [HitAcceptance] {
        try await look { try Self.accepted(language, $0) }
    }

    private static func accepted(_ language: Language, _ session: any Session) throws -> [HitAcceptance] {
        try session.rows(LexiconChangeQueries.accepted, [language]).map { row in
            HitAcceptance(
                key: CleanCallHit.Key(
                    rule: try row.read("rule"), ruleVersion: try row.read("rule_version"),
                    kind: CleanCallHit.Kind(rawValue: try row.read("kind")) ?? .said, call: try row.read("call"),
                    words: try row.read("words")),
                actor: try row.read("actor"), reason: try row.read("reason"), acceptedAt: try row.read("accepted_at"))
        }
    }
}
