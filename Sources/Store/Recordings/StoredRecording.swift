package import Model

/// A recording as the store knows it.
package struct StoredRecording: Hashable, Sendable, Codable {
    package let id: RecordingID
    package let kind: Recording.Kind
    /// Nil while the file has never been readable.
    package let contentHash: ContentHash?
    /// Where it was found.
    package let path: String
    /// Size of the file in bytes.
    package let byteCount: Int64?
    /// What is known of the call; what is nil is unknown.
    package let call: Call
    package let state: RecordingState
    /// What more there is to say of the state.
    package let detail: Message?
    /// Since when it is in that state, in microseconds since 1970 UTC.
    package let stateAt: Int64
    /// When it was first seen, in microseconds since 1970 UTC.
    package let registeredAt: Int64

    /// Whether its deductions enter someone's score of some day: employee and start are known.
    package var isAttributed: Bool { call.employee != nil && call.startedAt != nil }

    /// The file as the pipeline takes it; nil while it has never been readable.
    package var file: Recording? {
        contentHash.map { Recording(id: id, kind: kind, contentHash: $0, path: path, byteCount: byteCount ?? 0) }
    }
}

extension StoredRecording {
    init(_ row: Row) throws {
        id = try row.read("id")
        kind = try row.read("kind")
        contentHash = try row.read("content_hash")
        path = try row.read("path")
        byteCount = try row.read("byte_count")
        call = try Call(row)
        state = try RecordingState(row)
        detail = try row.optionalJSON("detail")
        stateAt = try row.read("state_at")
        registeredAt = try row.read("registered_at")
    }

    /// - Throws: `StoreError` with `noSuchRecording`.
    static func read(_ id: RecordingID, _ session: any Session) throws -> StoredRecording {
        guard let row = try session.first(RecordingQueries.byID, [id]) else { throw StoreError.noSuchRecording(id) }
        return try StoredRecording(row)
    }
}

extension Call {
    fileprivate init(_ row: Row) throws {
        self.init(
            callID: try row.read("call_id"), employee: try row.read("employee"), debtor: try row.read("debtor"),
            direction: try row.read("direction"), language: try row.read("language"))
        if let microseconds: Int64 = try row.read("started_at", as: Int64?.self),
            let zone: String = try row.read("zone", as: String?.self)
        {
            startedAt = ZonedTime(microseconds: microseconds, zone: zone)
        }
        if let roles: String = try row.read("channel_roles", as: String?.self) {
            channelRoles = roles.split(separator: ",").compactMap { ChannelRole(rawValue: String($0)) }
        }
        stretches = try row.optionalJSON("stretches") ?? []
    }
}

extension RecordingState {
    init(_ row: Row) throws {
        switch try row.read("state", as: String.self) {
        case "scored": self = .scored
        case "waiting": self = .waiting
        case "unscored": self = .unscored(try row.read("reason"))
        default: throw StoreError.damaged("\(row.query.name).state")
        }
    }

    /// The state's name in its column, apart from the reason.
    var columnText: String {
        switch self {
        case .scored: "scored"
        case .waiting: "waiting"
        case .unscored: "unscored"
        }
    }

    /// Nil unless unscored.
    var unscoredReason: UnscoredReason? {
        if case .unscored(let reason) = self { reason } else { nil }
    }
}
