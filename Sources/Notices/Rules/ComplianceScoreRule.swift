package import Model
package import Performance

/// The compliance score of the month to date is below its line. The series is that of days: what the score was at the end
/// of each, as the sources say now; a new month starts quiet.
package struct ComplianceScoreRule: AlertRule {
    /// What good conduct earns someone over a month; nil where it earns nothing.
    package typealias Credit = @Sendable (Employment, Period, Roster) -> ConductCredit?

    package static let id = AlertRuleID("complianceScore")

    private let lines: Hysteresis
    private let credit: Credit

    package init(lines: Hysteresis, credit: @escaping Credit) {
        self.lines = lines
        self.credit = credit
    }

    package var settings: String { "\(lines.raiseBelow) \(lines.clearFrom)" }

    package func findings(in sources: AlertSources) -> [AlertFinding] {
        let month = Period(.month, of: sources.today)
        let months = [month.previous, month].filter { sources.window <= $0.first }
        let people = sources.changed.sorted()
        return months.flatMap { month in people.compactMap { finding(of: $0, in: month, sources) } }
    }

    private func finding(of employee: EmployeeID, in month: Period, _ sources: AlertSources) -> AlertFinding? {
        let employment = sources.roster.employment(of: employee, in: month)
        let days = employment?.days(in: month) ?? month.first..<month.first
        let conduct = (sources.conduct[employee] ?? []).filter { days.contains($0.day) }
        let credit = employment.flatMap { self.credit($0, month, sources.roster) }
        let series = Self.series(of: conduct, credit: credit)
        return AlertFinding(
            rule: Self.id, subject: "\(employee) \(month)", employee: employee, from: month.first,
            crossings: lines.crossings(of: series))
    }

    /// The score at the end of each day with calls.
    static func series(
        of days: [ConductDay], credit: ConductCredit?
    ) -> [(day: LocalDate, value: Score?)] {
        var (calls, deducted, credits) = (0, Points.zero, 0)
        return days.map { day in
            calls += day.calls
            deducted = deducted + day.deducted
            credits += day.credits
            let exact = ComplianceScore.standard(for: .month)
                .value(deductions: deducted, calls: calls, credited: credit?.points(for: credits) ?? .zero)
            return (day.day, exact.map { Score(rounding: $0) })
        }
    }

    package static var title: Message { Message("alert.title.complianceScore") }

    package static func text(of alert: Alert) -> Message {
        Message(
            "alert.text.complianceScore",
            [
                "employee": alert.employee?.text ?? "–", "value": alert.crossing.value ?? "–",
                "day": "\(alert.crossing.since)",
            ])
    }
}
