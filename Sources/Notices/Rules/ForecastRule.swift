package import Model

/// The chance of reaching the month's target has fallen below its line. The series is that of a month's days, each as a
/// forecast of its close says; a new month starts quiet.
package struct ForecastRule: AlertRule {
    package static let id = AlertRuleID("forecastBelow")

    private let lines: Hysteresis

    /// - Parameter lines: in per cent.
    package init(lines: Hysteresis) { self.lines = lines }

    package var settings: String { "\(lines.raiseBelow) \(lines.clearFrom)" }

    package func findings(in sources: AlertSources) -> [AlertFinding] {
        guard let daily = sources.daily else { return [] }
        let found = daily.chances.sorted { $0.key < $1.key }.map { employee, days in
            AlertFinding(
                rule: Self.id, subject: "\(employee) \(daily.month)", employee: employee, from: daily.month.first,
                crossings: lines.crossings(of: days.map { ($0.day, Self.percent($0.chance)) }))
        }
        return found + endedWithMonth(sources, daily.month)
    }

    static func percent(_ chance: Double) -> Score { Score(hundredths: Int((chance * 10_000).rounded())) }

    package static var title: Message { Message("alert.title.forecastBelow") }

    package static func text(of alert: Alert) -> Message {
        Message(
            "alert.text.forecastBelow",
            [
                "employee": alert.employee?.text ?? "–", "value": alert.crossing.value ?? "–",
                "day": "\(alert.crossing.since)",
            ])
    }
}
