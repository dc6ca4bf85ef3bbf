internal import Model

extension CallStore {
    /// Stored calls, from the newest; calls of unknown start come last. A page of at most `limit` begins after the
    /// place of the last call of the page before; a shorter one is the last.
    ///
    /// - Throws: `StoreError` with `badDate`.
    package func calls(
        _ filter: CallFilter = CallFilter(), after place: CallPlace? = nil, limit: Int = 100
    ) async throws(StoreError) -> [StoredCall] {
        let parameters = try filter.parameters()
        let place = place ?? CallPlace(startOrder: .max, recording: "")
        return try await look { session in
            let values: [any Storable] = parameters + [place.startOrder, place.recording, limit]
            return try session.rows(SearchQueries.calls, values).map { row in
                let id: JudgementID? = try row.read("judgement")
                let recording = try StoredRecording(row)
                return StoredCall(
                    recording: recording, durationSeconds: try row.read("duration_seconds"),
                    judgement: try id.map { try JudgementBook(session: session).judgement($0) },
                    place: CallPlace(startOrder: try row.read("start_order"), recording: recording.id.text))
            }
        }
    }
}
