internal import Model

/// Reads calls as rules on contacts look at them, within one transaction.
struct ContactBook {
    let session: any Session

    /// Of a call; nil of what was written.
    ///
    /// - Throws: `StoreError` with `noSuchRecording`.
    func history(of id: RecordingID) throws -> ContactHistory? {
        guard let row = try session.first(ContactQueries.call, [id]) else { throw StoreError.noSuchRecording(id) }
        guard let call = try ContactCall(row) else { return nil }
        guard let debtor = call.debtor else { return ContactHistory(call: call) }
        guard let start = call.startedAt?.microseconds else {
            return ContactHistory(call: call, places: try places(of: debtor))
        }
        let earlier = try session.rows(
            ContactQueries.callsBefore,
            [debtor, start - ContactHistory.reachMicroseconds, start, id, ContactHistory.mostEarlier]
        ).reversed().compactMap { try ContactCall($0) }
        return ContactHistory(call: call, earlier: earlier[...], places: try places(of: debtor))
    }

    /// The judged calls that a change may touch, with what their current judgements rest on.
    func touched(by change: ContactChange) throws -> [JudgedContacts] {
        guard let debtor = change.debtor else { return try [judged(change.recording)].compactMap(\.self) }
        let reach = ContactHistory.reachMicroseconds
        let from = change.since > Int64.min + reach ? change.since - reach : Int64.min
        let rows = try session.rows(ContactQueries.calls, [debtor, from])
        let calls = try rows.compactMap { try ContactCall($0) }
        guard calls.count == rows.count else { throw StoreError.damaged("callsOfDebtor") }
        let places = try places(of: debtor)
        var (touched, first): ([JudgedContacts], Int) = ([], 0)
        for (place, row) in rows.enumerated() {
            guard let start = calls[place].startedAt?.microseconds, start >= change.since else { continue }
            while (calls[first].startedAt?.microseconds ?? start) < start - reach { first += 1 }
            let history = ContactHistory(call: calls[place], earlier: calls[first..<place], places: places)
            try JudgedContacts(row, history).map { touched.append($0) }
        }
        return touched
    }

    private func judged(_ id: RecordingID) throws -> JudgedContacts? {
        guard let row = try session.first(ContactQueries.call, [id]), let history = try history(of: id) else {
            return nil
        }
        return try JudgedContacts(row, history)
    }

    private func places(of debtor: DebtorID) throws -> [DebtorPlace] {
        try session.rows(ContactQueries.places, [debtor]).map { row in
            DebtorPlace(
                from: try row.read("from"), zone: try row.read("zone"), phoneZone: try row.read("phone_zone"),
                country: try row.read("country"))
        }
    }
}

extension ContactCall {
    /// Nil for what was written.
    fileprivate init?(_ row: Row) throws {
        guard try row.read("kind", as: Recording.Kind.self) != .messages else { return nil }
        var start: ZonedTime?
        if let microseconds: Int64 = try row.read("started_at", as: Int64?.self),
            let zone: String = try row.read("zone", as: String?.self)
        {
            start = ZonedTime(microseconds: microseconds, zone: zone)
        }
        let answer: Answer =
            switch try RecordingState(row) {
            case .unscored(.noSpeech), .unscored(.empty), .unscored(.tooShort): .no
            case .unscored: .unheard
            case .scored, .waiting: try row.read("answered", as: Bool?.self).map { $0 ? .yes : .no } ?? .unclear
            }
        self.init(
            recording: try row.read("id"), startedAt: start, direction: try row.read("direction"),
            debtor: try row.read("debtor"), answer: answer, seconds: try row.read("duration_seconds"))
    }
}

extension JudgedContacts {
    /// Nil where the call has no judgement, or one under lexicons that ask nothing of contacts.
    fileprivate init?(_ row: Row, _ history: ContactHistory) throws {
        guard try row.read("asked", as: Bool?.self) == true, let version: ContentHash = try row.read("lexicon_version")
        else { return nil }
        self.init(history: history, lexiconVersion: version, outcomes: try row.optionalJSON("contacts") ?? [])
    }
}
