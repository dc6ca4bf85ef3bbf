package import Model

/// A complaint was found right.
package struct ComplaintRule: AlertRule {
    package static let id = AlertRuleID("complaintUpheld")

    package let settings = ""

    package init() {}

    package func findings(in sources: AlertSources) -> [AlertFinding] {
        let found = sources.complaints.map { complaint in
            AlertFinding(
                rule: Self.id, subject: complaint.complaint, employee: complaint.employee,
                crossings: [Crossing(since: complaint.day)])
        }
        return withMissing(found, in: sources, from: Period(.month, of: sources.today).previous.first)
    }

    package static var title: Message { Message("alert.title.complaintUpheld") }

    package static func text(of alert: Alert) -> Message {
        Message(
            "alert.text.complaintUpheld", ["employee": alert.employee?.text ?? "–", "day": "\(alert.crossing.since)"])
    }
}
