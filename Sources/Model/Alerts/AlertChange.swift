/// What a rule finds of one subject, as the sources are now.
package struct AlertFinding: Hashable, Sendable {
    package let rule: AlertRuleID
    package let subject: String
    package let employee: EmployeeID?
    /// Who is told first.
    package let role: AlertRole
    /// The first day of which it speaks; a crossing that began before is not taken back because it is not found.
    package let from: LocalDate
    /// In order of time; they share no day.
    package let crossings: [Crossing]

    package init(
        rule: AlertRuleID, subject: String, employee: EmployeeID?, role: AlertRole = .supervisor,
        from: LocalDate = LocalDate(dayNumber: 0), crossings: [Crossing]
    ) {
        self.rule = rule
        self.subject = subject
        self.employee = employee
        self.role = role
        self.from = from
        self.crossings = crossings
    }
}

/// What is to be done so that the alerts are what the sources say.
package enum AlertChange: Hashable, Sendable {
    /// A crossing that was not there. One that is over already is kept and told to nobody.
    case raise(Alert.Key, Crossing)
    /// The same crossing with other days, or over by now.
    case move(Alert, Crossing)
    /// There never was a crossing.
    case withdraw(Alert)

    /// Holds what is kept of one subject against what is found of it. A crossing is the one before where both share a day;
    /// so a correction that moves its first day raises nothing.
    ///
    /// - Parameters:
    ///   - known: the subject's alerts that were not taken back.
    ///   - used: the highest running number that the subject has had, 0 for none.
    package static func between(
        _ known: [Alert], and finding: AlertFinding, used: @autoclosure () throws -> Int
    ) rethrows -> [AlertChange] {
        var rest = finding.crossings
        var changes: [AlertChange] = []
        for alert in known.sorted(by: { $0.crossing.since < $1.crossing.since }) {
            let before = alert.crossing
            guard let place = rest.firstIndex(where: before.overlaps) else {
                if before.since >= finding.from { changes.append(.withdraw(alert)) }
                continue
            }
            let found = rest.remove(at: place)
            let isWhole = before.since >= finding.from
            let now = isWhole ? found : Crossing(since: before.since, until: found.until, value: before.value)
            if now != before { changes.append(.move(alert, now)) }
        }
        guard !rest.isEmpty else { return changes }
        let used = try used()
        return changes
            + rest.enumerated().map { place, crossing in
                .raise(
                    Alert.Key(rule: finding.rule, subject: finding.subject, number: used + place + 1), crossing)
            }
    }
}
