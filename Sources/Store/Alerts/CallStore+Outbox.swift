package import Model

extension CallStore {
    /// Tells whoever comes next of alerts that nobody has acknowledged for so long; at most `limit` in one transaction.
    ///
    /// - Returns: how many.
    package func escalate(after microseconds: Int64, limit: Int = 1000) async throws(StoreError) -> Int {
        try await change { change in
            let session = change.session
            let rows = try session.rows(AlertQueries.overdue, [change.now - microseconds, limit])
            let alerts = try rows.map(Alert.init)
            for alert in alerts {
                guard let next = alert.role.next else { continue }
                let toldAt = next.next == nil ? nil : change.now
                try session.run(AlertQueries.tellNext, [alert.id, next, toldAt])
                try OutboxBook(session: session).note(.escalated, of: alert.id, to: next, at: change.now)
                try change.note("alert.escalated", subject: "alert:\(alert.id)", body: ["role": .text(next.rawValue)])
            }
            return alerts.count
        }
    }

    /// Puts notices on their way to the channels that `choose` names; at most `limit` in one transaction. Of what is taken
    /// back `choose` is told who has heard of it.
    ///
    /// - Returns: how many notices that were.
    package func route(
        limit: Int = 500, choose: @escaping @Sendable (Notice, _ told: [String]) -> [ChosenChannel]
    ) async throws(StoreError) -> Int {
        try await change { try OutboxBook(session: $0.session).route(limit: limit, at: $0.now, choose: choose) }
    }

    /// What is due for one channel, the longest due first.
    ///
    /// - Parameter rule: only alerts of this rule.
    package func dueDeliveries(
        to channel: String, rule: AlertRuleID? = nil, at now: Int64, limit: Int
    ) async throws(StoreError) -> [Delivery] {
        try await look { session in
            try session.rows(OutboxQueries.due, [channel, now, rule, limit]).map { row in
                Delivery(
                    id: try row.read("delivery"), notice: try Notice(row), channel: try row.read("channel"),
                    attempts: try row.read("attempts"))
            }
        }
    }

    /// Keeps what a receiver said; what it took is never sent again.
    ///
    /// - Parameter due: when it is sent again, where the receiver was away; nil where it is not.
    package func keep(
        _ answer: DeliveryAnswer, to delivery: DeliveryID, again due: Int64? = nil
    ) async throws(StoreError) {
        _ = try await change { change in
            switch (answer, due) {
            case (.accepted, _): try change.session.run(OutboxQueries.accept, [delivery, change.now])
            case (.later(let cause, _), let due?):
                try change.session.run(OutboxQueries.later, [delivery, due, cause])
            case (.later(let cause, _), nil), (.refused(let cause), _):
                try change.session.run(OutboxQueries.refuse, [delivery, cause, change.now])
            }
        }
    }

    /// Makes what was refused due again.
    ///
    /// - Returns: how many.
    package func retryRefused() async throws(StoreError) -> Int {
        try await change { try $0.session.run(OutboxQueries.again, [$0.now]) }
    }

    /// What waits and what was refused, by channel.
    package func waitingDeliveries() async throws(StoreError) -> [WaitingChannel] {
        try await change { change in
            try change.session.rows(OutboxQueries.waiting, [change.now]).map { row in
                WaitingChannel(
                    name: try row.read("channel"), due: try row.read("due"), later: try row.read("later"),
                    next: try row.read("next"), refused: try row.read("refused"), cause: try row.read("cause"))
            }
        }
    }
}

/// A channel that gets a notice.
package struct ChosenChannel: Hashable, Sendable {
    package let name: String
    /// Whether the notice is there once it is kept: in-app.
    package let isThere: Bool

    package init(name: String, isThere: Bool) {
        self.name = name
        self.isThere = isThere
    }
}

/// What of one channel has not gone out.
package struct WaitingChannel: Hashable, Sendable {
    package let name: String
    package let due: Int
    /// How many are due only later, and when the first is, microseconds since 1970 UTC.
    package let later: Int
    package let next: Int64?
    package let refused: Int
    /// What the receiver said; nil where it was not asked.
    package let cause: String?
}
