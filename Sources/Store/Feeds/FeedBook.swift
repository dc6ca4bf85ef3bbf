internal import Model

/// Reads and writes the rows of feeds within a transaction.
struct FeedBook {
    let session: any Session

    /// Keeps rows under the number of their import.
    ///
    /// Of whom they change something that scores are made from is noted with them.
    func keep(_ rows: [FeedRow], import number: Int64) throws -> FeedOutcome {
        var outcome = FeedOutcome()
        var kept: [[Value]] = []
        var changes = ScoreChanges()
        let credits = CreditBook(session: session)
        for row in rows {
            guard let queries = FeedQueries.of[row.feed] else { continue }
            let values = row.stored
            if try session.run(queries.add, values + [.integer(number)]) > 0 {
                outcome.added += 1
                kept.append(values + [.integer(1)])
                changes.note(row)
                continue
            }
            let key = Array(values.prefix(row.feed.keyCount))
            guard let known = try session.first(queries.current, key) else { continue }
            guard known.values.dropLast() != values[...] else {
                outcome.unchanged += 1
                continue
            }
            let version: Int = try known.read("version")
            if row.feed == .payments { try credits.noteOwner(ofPayment: row.keyText, &changes) }
            changes.note(try Self.row(known, of: row.feed))
            changes.note(row)
            try session.run(queries.retire, key)
            try session.run(queries.correct, values + [(version + 1).value, .integer(number)])
            outcome.corrected += 1
            kept.append(values + [.integer(Int64(version) + 1)])
        }
        outcome.rows = RowChain(kept, keyCount: rows.first?.feed.keyCount ?? 0).hash
        guard outcome.added + outcome.corrected > 0 else { return outcome }
        if rows.first?.feed == .debtors { try ContactMarks(session: session).note(debtors: rows) }
        if rows.first?.feed == .payments { try credits.credit(import: number, &changes) }
        for name in Set(rows.filter { $0.feed == .cases }.compactMap { $0.text("case") }).sorted() {
            try credits.credit(case: name, &changes)
        }
        try changes.keep(session)
        return outcome
    }

    /// The rows of a feed that count, in the order of their keys.
    func current(_ feed: Feed) throws -> [FeedRow] {
        guard let queries = FeedQueries.of[feed] else { return [] }
        return try session.rows(queries.all).map { try Self.row($0, of: feed) }
    }

    static func row(_ row: Row, of feed: Feed) throws -> FeedRow {
        FeedRow(
            feed: feed, fields: row.values.prefix(feed.columns.count).map(FeedRow.Field.init),
            localDate: feed.instantColumn == nil ? nil : try row.read("local_date"))
    }
}

extension FeedRow {
    /// Its columns' values, with the local date where its table has one.
    fileprivate var stored: [Value] {
        let values: [Value] = fields.map { field in
            switch field {
            case .text(let text)?: text.value
            case .number(let number)?: .integer(number)
            case nil: .null
            }
        }
        return feed.instantColumn == nil ? values : values + [localDate.value]
    }
}

extension FeedRow.Field {
    /// Nil for what is NULL.
    fileprivate init?(_ value: Value) {
        switch value {
        case .text(let text): self = .text(text)
        case .integer(let number): self = .number(number)
        case .null, .real: return nil
        }
    }
}
