package import Model
package import Texts

/// Alerts as a table for people, and as lines of JSON or CSV for programs; docs/alerts.md names the fields.
package struct AlertLines {
    private let texts: Catalogue
    private let title: (AlertRuleID) -> String

    /// - Parameter title: what a rule is about, in the reader's language.
    package init(texts: Catalogue, title: @escaping (AlertRuleID) -> String) {
        self.texts = texts
        self.title = title
    }

    package func table(_ alerts: [Alert], withHeads: Bool) -> String {
        let heads = [
            texts.text("alert.head.alert"), texts.text("alert.head.since"), texts.text("alert.head.state"),
            texts.text("alert.head.about"), texts.text("alert.head.subject"), texts.text("alert.head.value"),
        ]
        let rows = alerts.map { alert in
            [
                alert.id.text, alert.crossing.since.description, state(alert), title(alert.key.rule), alert.key.subject,
                alert.crossing.value ?? "",
            ]
        }
        return CellText.lines((withHeads ? [heads] : []) + rows, left: [0, 1, 2, 3, 4])
            .map { "\($0.trimmedEnd)\n" }.joined()
    }

    private func state(_ alert: Alert) -> String {
        switch alert.state {
        case .open: texts.text("alert.state.open")
        case .acknowledged: texts.text("alert.state.acknowledged")
        case .ended: texts.text("alert.state.ended")
        case .withdrawn: texts.text("alert.state.withdrawn")
        }
    }

    /// One object.
    package func json(_ alert: Alert) -> String { JSONLine.text(Line(alert)) }

    package func csv(_ alerts: [Alert], withHeads: Bool) -> String {
        let heads = [
            "alert", "rule", "subject", "number", "employee", "since", "until", "value", "state", "role", "raised_at",
            "snoozed_until",
        ]
        let rows = alerts.map { alert in
            let line = Line(alert)
            return [
                line.alert, line.rule, line.subject, "\(line.number)", line.employee ?? "", line.since,
                line.until ?? "", line.value ?? "", line.state, line.role, line.raisedAt, line.snoozedUntil ?? "",
            ]
        }
        return CSVRenderer.text((withHeads ? [heads] : []) + rows)
    }

    private struct Line: Encodable {
        let alert, rule, subject: String
        let number: Int
        let employee: String?
        let since: String
        let until, value: String?
        let state, role, raisedAt: String
        let snoozedUntil: String?

        init(_ alert: Alert) {
            self.alert = alert.id.text
            rule = alert.key.rule.text
            subject = alert.key.subject
            number = alert.key.number
            employee = alert.employee?.text
            since = alert.crossing.since.description
            until = alert.crossing.until?.description
            value = alert.crossing.value
            state = alert.state.rawValue
            role = alert.role.rawValue
            raisedAt = ZonedTime.utcText(microseconds: alert.raisedAt)
            snoozedUntil = alert.snoozedUntil.map { ZonedTime.utcText(microseconds: $0) }
        }
    }
}
