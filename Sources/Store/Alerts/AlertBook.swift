internal import Model

/// Reads and writes alerts within one change, with what is to be told of them.
struct AlertBook {
    let change: Change

    private var session: any Session { change.session }
    private var outbox: OutboxBook { OutboxBook(session: session) }

    /// Brings what is kept of each subject to what was found of it.
    ///
    /// - Parameter known: alerts that were not taken back, those of the findings' subjects among them.
    func take(_ findings: [AlertFinding], known: [Alert]) throws -> AlertOutcome {
        let bySubject = Dictionary(grouping: known) { "\($0.key.rule)\n\($0.key.subject)" }
        var changes: [(finding: AlertFinding, change: AlertChange)] = []
        for finding in findings {
            let known = bySubject["\(finding.rule)\n\(finding.subject)"] ?? []
            changes += try AlertChange.between(known, and: finding, used: lastNumber(finding)).map { (finding, $0) }
        }
        return try apply(changes)
    }

    private func lastNumber(_ finding: AlertFinding) throws -> Int {
        try session.first(AlertQueries.lastNumber, [finding.rule, finding.subject])?.read("number") ?? 0
    }

    private func apply(_ changes: [(finding: AlertFinding, change: AlertChange)]) throws -> AlertOutcome {
        var outcome = AlertOutcome()
        let raised = changes.compactMap { finding, change -> (AlertFinding, Alert.Key, Crossing)? in
            if case .raise(let key, let crossing) = change { (finding, key, crossing) } else { nil }
        }
        let lines = try note("alerts.raised", raised.map { ($0.1.rule, $0.1.id) })
        for (finding, key, crossing) in raised {
            try raise(key, crossing, finding, line: lines[key.rule] ?? 0)
            outcome.raised += crossing.until == nil ? 1 : 0
        }
        var withdrawn: [(AlertRuleID, AlertID)] = []
        for case (_, .withdraw(let alert)) in changes {
            withdrawn.append((alert.key.rule, alert.id))
            try withdraw(alert)
        }
        _ = try note("alerts.withdrawn", withdrawn)
        outcome.withdrawn = withdrawn.count
        for case (_, .move(let alert, let crossing)) in changes { try move(alert, to: crossing) }
        return outcome
    }

    private func raise(_ key: Alert.Key, _ crossing: Crossing, _ finding: AlertFinding, line: Int64) throws {
        let isOver = crossing.until != nil
        let state: Alert.State = isOver ? .ended : .open
        let toldAt = finding.role.next == nil ? nil : change.now
        try session.run(
            AlertQueries.raise,
            [
                key.id, key.rule, key.subject, key.number, finding.employee, crossing.since, crossing.until,
                crossing.value, state, finding.role, change.now, toldAt, line,
            ])
        if !isOver { try outbox.note(.raised, of: key.id, to: finding.role, at: change.now) }
    }

    private func withdraw(_ alert: Alert) throws {
        try session.run(AlertQueries.withdraw, [alert.id])
        try outbox.drop(alert.id, at: change.now)
        guard try !outbox.told(of: alert.id).isEmpty else { return }
        try outbox.note(.withdrawn, of: alert.id, to: alert.role, at: change.now)
    }

    private func move(_ alert: Alert, to crossing: Crossing) throws {
        try session.run(AlertQueries.move, [alert.id, crossing.since, crossing.until, crossing.value])
        if crossing.until != nil { try outbox.drop(alert.id, at: change.now) }
    }

    /// One ledger line a rule: how many, and what stands for their ids.
    private func note(_ kind: String, _ alerts: [(rule: AlertRuleID, id: AlertID)]) throws -> [AlertRuleID: Int64] {
        let byRule = Dictionary(grouping: alerts, by: \.rule).sorted { $0.key < $1.key }
        return try byRule.reduce(into: [:]) { lines, alerts in
            let ids = alerts.value.map(\.id.text).sorted()
            lines[alerts.key] = try change.note(
                kind, subject: "alerts:\(alerts.key)",
                body: [
                    "count": .text("\(ids.count)"),
                    "digest": .text(ContentHash(of: ids.map { "\($0)\n" }.joined()).hex),
                ])
        }
    }

    /// - Throws: `StoreError` with `noSuchAlert`.
    func alert(_ id: AlertID) throws -> Alert {
        guard let row = try session.first(AlertQueries.byID, [id]) else { throw StoreError.noSuchAlert(id) }
        return try Alert(row)
    }

    func ofSubject(_ rule: AlertRuleID, _ subject: String) throws -> [Alert] {
        try session.rows(AlertQueries.ofSubject, [rule, subject]).map(Alert.init)
    }
}

extension Alert {
    init(_ row: Row) throws {
        self.init(
            key: Key(
                rule: try row.read("rule"), subject: try row.read("subject"), number: try row.read("number")),
            employee: try row.read("employee"),
            crossing: Crossing(
                since: try row.read("since"), until: try row.read("until"), value: try row.read("value")),
            state: try row.read("state"), role: try row.read("role"), raisedAt: try row.read("raised_at"),
            snoozedUntil: try row.read("snoozed_until"))
    }
}

extension Alert.State: Storable {}
extension AlertRole: Storable {}
extension Notice.Event: Storable {}
