package import Model

extension CallStore {
    /// Calls of some days with the words on which their current judgement rests. They come in order of recording id; a page
    /// of at most `limit` begins after the last recording of the page before, and a shorter one is the last. The sound's
    /// peaks, which are most of what is known of it, come only where they are asked for.
    package func judgedTranscripts(
        _ language: Language, over days: Range<LocalDate>, after recording: RecordingID? = nil, limit: Int = 100,
        withPeaks: Bool = false
    ) async throws(StoreError) -> [JudgedTranscript] {
        try await look { session in
            let judged = try session.rows(
                ForesightQueries.transcripts,
                [recording?.text ?? "", language, days.lowerBound, days.upperBound, limit]
            ).map(JudgedTranscript.init)
            return withPeaks ? try Self.withPeaks(judged, session) : judged
        }
    }

    private static func withPeaks(_ judged: [JudgedTranscript], _ session: any Session) throws -> [JudgedTranscript] {
        let book = TranscriptBook(session: session, now: 0)
        return try judged.map { $0.with(facts: try book.facts(of: $0.recording.id)) }
    }

    /// Calls that reviewers found clean: they overturned everything that was found, or listened for what could not be decided,
    /// and nothing counts or waits. Pages as above.
    package func cleanTranscripts(
        _ language: Language, after recording: RecordingID? = nil, limit: Int = 100, withPeaks: Bool = false
    ) async throws(StoreError) -> [JudgedTranscript] {
        try await look { session in
            let judged = try session.rows(ForesightQueries.clean, [recording?.text ?? "", language, limit])
                .map(JudgedTranscript.init)
            return withPeaks ? try Self.withPeaks(judged, session) : judged
        }
    }

    /// Scored calls of everyone over some days, and what they were deducted.
    package func conduct(over days: Range<LocalDate>) async throws(StoreError) -> [EmployeeID: ConductSum] {
        try await look { session in
            let rows = try session.rows(ForesightQueries.conduct, [days.lowerBound, days.upperBound])
            return Dictionary(
                try rows.map { row in
                    let sum = ConductSum(calls: try row.read("calls"), deducted: try row.read("deducted"))
                    return (try row.read("employee", as: EmployeeID.self), sum)
                }, uniquingKeysWith: +)
        }
    }

    /// How reviewers ruled on hits that count now or were overturned, by rule and by the version that found them.
    ///
    /// - Parameter first: only of calls of this day and later ones.
    package func rulings(since first: LocalDate? = nil) async throws(StoreError) -> [RulingCount] {
        try await look { session in
            try session.rows(ForesightQueries.rulings, [first]).map { row in
                RulingCount(
                    rule: try row.read("rule"), version: try row.read("lexicon_version"),
                    confirmed: try row.read("confirmed"), overturned: try row.read("overturned"))
            }
        }
    }
}

/// How reviewers ruled on what one rule of one version found.
package struct RulingCount: Hashable, Sendable {
    package let rule: RuleID
    package let version: ContentHash
    package let confirmed: Int
    package let overturned: Int
}
