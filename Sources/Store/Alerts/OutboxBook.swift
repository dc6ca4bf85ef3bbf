internal import Model

/// Reads and writes the outbox within one transaction.
struct OutboxBook {
    let session: any Session

    func note(_ event: Notice.Event, of alert: AlertID, to role: AlertRole, at now: Int64) throws {
        try session.run(OutboxQueries.note, [alert, event, role, now])
    }

    /// Nothing more of what was to be told of an alert goes out.
    func drop(_ alert: AlertID, at now: Int64) throws {
        try session.run(OutboxQueries.passOver, [alert])
        try session.run(OutboxQueries.drop, [alert, now])
    }

    /// The channels that were told of an alert.
    func told(of alert: AlertID) throws -> [String] {
        try session.rows(OutboxQueries.told, [alert]).map { try $0.read("channel") }
    }

    /// Puts notices on their way to the channels that `choose` names.
    ///
    /// - Returns: how many notices that were.
    func route(
        limit: Int, at now: Int64, choose: (Notice, _ told: [String]) -> [ChosenChannel]
    ) throws -> Int {
        let rows = try session.rows(OutboxQueries.unrouted, [limit])
        for row in rows {
            let notice = try Notice(row)
            let told = notice.event == .withdrawn ? try told(of: notice.alert.id) : []
            let seq: Int64 = try row.read("seq")
            for chosen in choose(notice, told) {
                let state = chosen.isThere ? "done" : "due"
                let due = max(notice.madeAt, notice.alert.snoozedUntil ?? 0)
                try session.run(
                    OutboxQueries.order,
                    [
                        Delivery.id(of: notice, to: chosen.name), seq, notice.alert.id, chosen.name, state, due,
                        chosen.isThere ? now : nil,
                    ])
            }
            try session.run(OutboxQueries.routed, [seq])
        }
        return rows.count
    }
}

extension Notice {
    init(_ row: Row) throws {
        self.init(
            alert: try Alert(row), event: try row.read("event"), role: try row.read("told_role"),
            madeAt: try row.read("made_at"))
    }
}
