package import Model

/// What alerts are raised for. A further rule is one more type that conforms, in a file of its own, and one line in
/// `AlertRules`.
package protocol AlertRule: Sendable {
    static var id: AlertRuleID { get }

    /// What is found of each subject of which the sources speak; a subject without crossings is among the findings where
    /// an alert of it is known, so that it is taken back.
    func findings(in sources: AlertSources) -> [AlertFinding]

    /// What the rule is about, in a few words.
    static var title: Message { get }

    /// What is told of one alert: employee's key and numbers, never words that were spoken, nor who owes.
    static func text(of alert: Alert) -> Message

    /// Whatever it goes by, as one text: where that is another than before, everyone is looked at again.
    var settings: String { get }
}

extension AlertRule {
    /// Findings without crossings for known alerts of the rule whose subjects are not among those found.
    func withMissing(_ found: [AlertFinding], in sources: AlertSources, from: LocalDate) -> [AlertFinding] {
        let subjects = Set(found.map(\.subject))
        let missing = Dictionary(grouping: sources.known.filter { $0.key.rule == Self.id }, by: \.key.subject)
            .filter { !subjects.contains($0.key) }
        return found
            + missing.sorted { $0.key < $1.key }.map { subject, alerts in
                AlertFinding(
                    rule: Self.id, subject: subject, employee: alerts.first?.employee, from: from, crossings: [])
            }
    }
    /// Alerts of months that are over end with them: nobody can do anything about them any more.
    func endedWithMonth(_ sources: AlertSources, _ month: Period) -> [AlertFinding] {
        sources.known.filter {
            $0.key.rule == Self.id && $0.crossing.until == nil && $0.crossing.since < month.first
        }.map { alert in
            let crossing = alert.crossing
            let end = Period(.month, of: crossing.since).end
            return AlertFinding(
                rule: Self.id, subject: alert.key.subject, employee: alert.employee, from: month.first,
                crossings: [Crossing(since: crossing.since, until: end, value: crossing.value)])
        }
    }
}
