package import Model

extension CallStore {
    /// Keeps a model as its file is written and makes it the one that looks in its language, for a reason that must be
    /// given. Nothing is judged by it, so no score changes.
    ///
    /// - Returns: false where it is the active one already; nothing is written then.
    /// - Throws: `StoreError` with `reasonMissing`.
    @discardableResult package func activateSuspicions(
        _ model: String, language: Language, actor: ActorID, reason: String
    ) async throws(StoreError) -> Bool {
        let reason = try GivenReason.checked(reason)
        return try await change { change in
            let version = ContentHash(of: model)
            let active = try change.session.first(SuspicionQueries.active, [language])
            if let active, try active.read("version") == version { return false }
            try change.session.run(SuspicionQueries.keep, [version, language, model, change.now])
            let seq = try change.note(
                "suspicions.activated", subject: "suspicions:\(language.code)", actor: actor,
                body: ["version": .text(version.hex)], sealed: ["reason": reason])
            try change.session.run(SuspicionQueries.activate, [seq, language, version, change.now])
            return true
        }
    }

    /// The file of the model that looks in that language; nil where none does.
    package func suspicionModel(_ language: Language) async throws(StoreError) -> String? {
        try await look { try $0.first(SuspicionQueries.active, [language])?.read("body") }
    }

    /// The file of the model of that version; nil where it was never kept.
    package func suspicionModel(_ version: ContentHash) async throws(StoreError) -> String? {
        try await look { try $0.first(SuspicionQueries.model, [version])?.read("body") }
    }

    /// All activations of models, newest first.
    package func suspicionHistory(of language: Language? = nil) async throws(StoreError) -> [Activation] {
        try await look { session in
            try session.rows(SuspicionQueries.history, [language]).map { row in
                Activation(
                    language: try row.read("language"), version: try row.read("version"),
                    actor: try row.read("actor"), activatedAt: try row.read("activated_at"),
                    reason: try row.read("reason"), startsAt: nil, proposer: nil)
            }
        }
    }

    /// The words that reviewers have ruled on, of that language, as they stand in current judgements.
    package func ruledWords(_ language: Language) async throws(StoreError) -> [RuledWords] {
        try await look { session in
            try session.rows(SuspicionQueries.ruled, [language]).map { row in
                let parts: [String] = [
                    try row.read("words_before"), try row.read("words"), try row.read("words_after"),
                ]
                return RuledWords(
                    text: parts.filter { !$0.isEmpty }.joined(separator: " "), rule: try row.json("body"),
                    isConfirmed: try row.read("standing", as: Standing.self) == .confirmed)
            }
        }
    }

    /// Judged calls of a language with the words that were judged and what was found in them. They come in order of
    /// recording id; a page of at most `limit` begins after the last recording of the page before.
    package func judgedWords(
        _ language: Language, after recording: RecordingID? = nil, limit: Int = 100
    ) async throws(StoreError) -> [JudgedWords] {
        try await look { session in
            try session.rows(SuspicionQueries.judged, [language, recording?.text ?? "", limit]).map { row in
                let judgement: JudgementID = try row.read("judgement")
                return JudgedWords(
                    recording: try StoredRecording(row), transcript: try row.json("body"),
                    hits: try session.rows(JudgementQueries.hits, [judgement]).map(Hit.init))
            }
        }
    }
}

/// Words that a reviewer has ruled on, with those around them.
package struct RuledWords: Hashable, Sendable {
    package let text: String
    package let rule: Rule
    /// False: overturned.
    package let isConfirmed: Bool
}

/// A judged call with its words and hits.
package struct JudgedWords: Hashable, Sendable {
    package let recording: StoredRecording
    package let transcript: Transcript
    package let hits: [Hit]
}
