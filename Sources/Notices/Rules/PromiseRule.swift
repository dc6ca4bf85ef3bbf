package import Model

/// Someone has promised to pay tomorrow: told to the collector who has the case. It is over when the day is.
package struct PromiseRule: AlertRule {
    package static let id = AlertRuleID("promiseDue")

    package let settings = ""

    package init() {}

    package func findings(in sources: AlertSources) -> [AlertFinding] {
        let found = sources.promises.compactMap { promise -> AlertFinding? in
            let today = today(for: promise.employee, sources)
            let eve = promise.day.adding(days: -1)
            guard eve <= today else { return nil }
            let isOver = promise.day < today
            return AlertFinding(
                rule: Self.id, subject: Self.subject(promise), employee: promise.employee, role: .collector,
                crossings: [Crossing(since: eve, until: isOver ? promise.day.adding(days: 1) : nil)])
        }
        return withMissing(found, in: sources, from: sources.today.adding(days: -1)) + past(sources)
    }

    /// Whoever gets the case is told, too.
    private static func subject(_ promise: DuePromise) -> String {
        "\(promise.name) \(promise.day) \(promise.employee)"
    }

    /// The day at the branch of whoever has the case.
    private func today(for employee: EmployeeID, _ sources: AlertSources) -> LocalDate {
        let team = sources.roster.team(of: employee, in: Period(.day, of: sources.today))
        let zone = team.flatMap { sources.roster.zones[$0.branch] }
        return zone.flatMap { ZonedTime(microseconds: sources.now, zone: $0) }?.localDay ?? sources.today
    }

    /// Promises of days that nobody looked on are over, whatever became of them.
    private func past(_ sources: AlertSources) -> [AlertFinding] {
        sources.known.filter {
            $0.key.rule == Self.id && $0.crossing.until == nil && $0.crossing.since < sources.today.adding(days: -2)
        }.map { alert in
            AlertFinding(
                rule: Self.id, subject: alert.key.subject, employee: alert.employee, role: .collector,
                crossings: [
                    Crossing(since: alert.crossing.since, until: alert.crossing.since.adding(days: 2))
                ])
        }
    }

    package static var title: Message { Message("alert.title.promiseDue") }

    package static func text(of alert: Alert) -> Message {
        Message(
            "alert.text.promiseDue",
            ["employee": alert.employee?.text ?? "–", "day": "\(alert.crossing.since.adding(days: 1))"])
    }
}
