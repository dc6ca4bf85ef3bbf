package import Model

/// A feed that had come at least weekly has not come for days: what is made from it grows old unseen.
package struct FeedStoppedRule: AlertRule {
    package static let id = AlertRuleID("feedStopped")

    private let silence: FeedSilence

    package init(silence: FeedSilence) { self.silence = silence }

    package var settings: String { "\(silence.days)" }

    package func findings(in sources: AlertSources) -> [AlertFinding] {
        sources.imports.sorted { $0.key.rawValue < $1.key.rawValue }.map { feed, arrivals in
            let found = silence.crossings(of: arrivals, today: sources.today)
            let ended = ended(feed, arrivals, found, sources.known)
            // What has come stays come: nothing is ever taken back.
            return AlertFinding(
                rule: Self.id, subject: feed.rawValue, employee: nil, role: .complianceOfficer,
                from: sources.today.adding(days: 1), crossings: ended + found)
        }
    }

    /// A feed that had stopped before the arrivals that are known here, and is back.
    private func ended(_ feed: Feed, _ arrivals: [LocalDate], _ found: [Crossing], _ known: [Alert]) -> [Crossing] {
        known.filter { $0.key.rule == Self.id && $0.key.subject == feed.rawValue && $0.crossing.until == nil }
            .compactMap { alert in
                let since = alert.crossing.since
                guard let back = arrivals.first(where: { $0 >= since }), found.allSatisfy({ $0.since > back }) else {
                    return nil
                }
                return Crossing(since: since, until: max(back, since.adding(days: 1)))
            }
    }

    package static var title: Message { Message("alert.title.feedStopped") }

    package static func text(of alert: Alert) -> Message {
        Message("alert.text.feedStopped", ["feed": alert.key.subject, "day": "\(alert.crossing.since)"])
    }
}
