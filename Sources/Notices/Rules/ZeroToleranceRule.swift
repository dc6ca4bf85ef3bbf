package import Model

/// A zero-tolerance rule was met, and nobody has overturned that. Its alerts are raised where calls are judged, in the same
/// transaction (`ZeroToleranceBook`): nothing is left to be found later.
package struct ZeroToleranceRule: AlertRule {
    package static let id = AlertRuleID("zeroTolerance")

    package let settings = ""

    package init() {}

    package func findings(in sources: AlertSources) -> [AlertFinding] { [] }

    package static var title: Message { Message("alert.title.zeroTolerance") }

    package static func text(of alert: Alert) -> Message {
        Message(
            "alert.text.zeroTolerance",
            [
                "employee": alert.employee?.text ?? "–", "rule": alert.crossing.value ?? "–",
                "day": "\(alert.crossing.since)",
            ])
    }
}
