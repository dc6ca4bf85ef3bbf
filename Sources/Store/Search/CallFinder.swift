internal import Model

/// Finds the one call that a person means.
struct CallFinder {
    let session: any Session

    /// So many candidates are named.
    private static let shown = 10
    /// Fewer digits of a hash name too many calls.
    private static let shortestPrefix = 6

    /// Takes a call id, a recording id, a path, a file name, or the first six or more digits of the hash of the bytes;
    /// what comes first in this list wins.
    ///
    /// - Throws: `StoreError` with `noSuchCall` or `ambiguousCall`.
    func find(_ reference: String) throws -> StoredRecording {
        if let row = try session.first(RecordingQueries.byID, [reference]) { return try StoredRecording(row) }
        if let row = try session.first(RecordingQueries.byCallID, [reference]) { return try StoredRecording(row) }
        for query in [SearchQueries.byPath, SearchQueries.byName] {
            if let found = try one(of: try session.rows(query, [reference]), reference) { return found }
        }
        let digits = reference.lowercased().trimmingPrefix("sha256:")
        let isHash = digits.allSatisfy { $0.isASCII && $0.isHexDigit }
        if isHash, (Self.shortestPrefix...64).contains(digits.count) {
            let rows = try session.rows(SearchQueries.byHashPrefix, [String(digits), digits + "g"])
            if let found = try one(of: rows, reference) { return found }
        }
        throw StoreError.noSuchCall(reference)
    }

    private func one(of rows: [Row], _ reference: String) throws -> StoredRecording? {
        let ids = try rows.map { try $0.read("recording", as: RecordingID.self) }
        guard let first = ids.first else { return nil }
        guard ids.count == 1 else {
            let named = try ids.prefix(Self.shown).map { id in
                let path = try session.first(RecordingQueries.byID, [id]).map { try $0.read("path", as: String.self) }
                return "\(id)  \(path ?? "")"
            }
            throw StoreError.ambiguousCall(reference, named + (ids.count > Self.shown ? ["…"] : []))
        }
        return try session.first(RecordingQueries.byID, [first]).map(StoredRecording.init)
    }
}
