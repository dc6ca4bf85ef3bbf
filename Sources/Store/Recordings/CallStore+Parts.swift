package import Model

/// Which file of which call a file is.
package struct KnownPart: Hashable, Sendable {
    package let callID: String
    /// From 1.
    package let number: Int

    package init(callID: String, number: Int) {
        self.callID = callID
        self.number = number
    }
}

extension CallStore {
    /// The files of all calls in several, by path.
    package func knownParts() async throws(StoreError) -> [String: KnownPart] {
        try await look { session in
            try session.rows(PartQueries.all).reduce(into: [:]) { known, row in
                known[try row.read("path")] = KnownPart(
                    callID: try row.read("call_id"), number: try row.read("number"))
            }
        }
    }

    /// Recordings with these bytes that were judged as calls of their own and are judged as parts of a call now.
    package func judgedApart(_ bytes: ContentHash) async throws(StoreError) -> [RecordingID] {
        try await look { session in
            try session.rows(RecordingQueries.byBytes, [bytes]).map(StoredRecording.init)
                .filter { $0.state == .unscored(.partOfCall) }.map(\.id)
        }
    }
}
