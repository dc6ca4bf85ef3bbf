package import Model

extension CallStore {
    /// Brings the alerts up to what the sources say, in one transaction with the outbox and the ledger. `find` runs inside it.
    ///
    /// - Parameters:
    ///   - today: the day of the look where the company is.
    ///   - settings: whatever the rules go by; where it is another than at the last look, everyone is looked at.
    ///   - daily: what is looked at once a day; nil where that has been done.
    package func refreshAlerts(
        today: LocalDate, settings: String, daily: DailySources? = nil,
        find: @escaping @Sendable (AlertSources) -> [AlertFinding]
    ) async throws(StoreError) -> AlertOutcome {
        try await change { change in
            let session = change.session
            let look = try session.first(AlertQueries.look)
            let isSame = try look.map { try $0.read("settings") == settings } ?? false
            let through: Int64? = isSame ? try look?.read("through") : nil
            let last: Int64 = try session.first(ScoreQueries.lastChange)?.read("seq") ?? 0
            let book = AlertSourceBook(session: session, now: change.now, today: today)
            let sources = try book.sources(since: through, daily: daily)
            let outcome = try AlertBook(change: change).take(find(sources), known: sources.known)
            if !isSame || through != last || daily != nil {
                let day = try daily?.day ?? look?.read("day", as: LocalDate?.self)
                try session.run(AlertQueries.setLook, [last, settings, day])
            }
            return outcome
        }
    }

    /// Alerts in the order in which they were raised, a page at a time.
    package func alerts(
        state: Alert.State? = nil, of employee: EmployeeID? = nil, rule: AlertRuleID? = nil, after last: Alert? = nil,
        limit: Int = 500
    ) async throws(StoreError) -> [Alert] {
        try await look { session in
            let place: [any Storable] = [last?.raisedAt ?? .min, last?.id.text ?? ""]
            return try session.rows(AlertQueries.list, [state, employee, rule] + place + [limit]).map(Alert.init)
        }
    }

    /// Somebody has seen it and answers for what follows: nobody else is told.
    ///
    /// - Returns: false where that was said before; nothing is written then.
    /// - Throws: `StoreError` with `noSuchAlert`, or `alertIsOver` where it was taken back or is over.
    package func acknowledge(_ id: AlertID, actor: ActorID) async throws(StoreError) -> Bool {
        try await change { change in
            let alert = try Self.lasting(id, change)
            guard alert.state == .open else { return false }
            try change.session.run(AlertQueries.acknowledge, [id, change.now])
            try OutboxBook(session: change.session).drop(id, at: change.now)
            try change.note("alert.acknowledged", subject: "alert:\(id)", actor: actor, body: [:])
            return true
        }
    }

    /// Puts an alert out of sight until an instant; nobody is told of it before.
    ///
    /// - Throws: `StoreError` with `noSuchAlert`, `alertIsOver`, or `snoozeInThePast`.
    package func snooze(_ id: AlertID, until instant: Int64, actor: ActorID) async throws(StoreError) {
        try await change { change in
            _ = try Self.lasting(id, change)
            guard instant > change.now else { throw StoreError.snoozeInThePast(instant) }
            try change.session.run(AlertQueries.snooze, [id, instant])
            try change.session.run(OutboxQueries.postpone, [id, instant])
            try change.note(
                "alert.snoozed", subject: "alert:\(id)", actor: actor,
                body: ["until": .text(ZonedTime.utcText(microseconds: instant))])
        }
    }

    private static func lasting(_ id: AlertID, _ change: Change) throws -> Alert {
        let alert = try AlertBook(change: change).alert(id)
        guard [.open, .acknowledged].contains(alert.state) else { throw StoreError.alertIsOver(id, alert.state) }
        return alert
    }
}
