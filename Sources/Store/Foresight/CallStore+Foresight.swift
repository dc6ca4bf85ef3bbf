package import Model

extension CallStore {
    /// Calls of some days with the words on which their current judgement rests. They come in order of recording id; a page
    /// of at most `limit` begins after the last recording of the page before, and a shorter one is the last.
    package func judgedTranscripts(
        _ language: Language, over days: Range<LocalDate>, after recording: RecordingID? = nil, limit: Int = 100
    ) async throws(StoreError) -> [JudgedTranscript] {
        try await look { session in
            try session.rows(
                ForesightQueries.transcripts,
                [recording?.text ?? "", language, days.lowerBound, days.upperBound, limit]
            ).map(JudgedTranscript.init)
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
}
