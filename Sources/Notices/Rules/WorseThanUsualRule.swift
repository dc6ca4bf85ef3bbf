package import Model
internal import Performance

/// Calls with violations have become about twice as frequent as someone's months before tell: the cumulative sum of a
/// month's days, which begins at 0 with each month.
package struct WorseThanUsualRule: AlertRule {
    package static let id = AlertRuleID("worseThanUsual")

    package let settings = ""

    package init() {}

    package func findings(in sources: AlertSources) -> [AlertFinding] {
        guard let daily = sources.daily else { return [] }
        let rates = GammaPoisson(Array(daily.usual.values))
        let found = daily.conduct.sorted { $0.key < $1.key }.compactMap { employee, days -> AlertFinding? in
            let usual = rates?.rate(of: daily.usual[employee] ?? FlaggedCalls()) ?? 0
            guard let sum = CumulativeSum(usual: usual) else { return nil }
            return AlertFinding(
                rule: Self.id, subject: "\(employee) \(daily.month)", employee: employee, from: daily.month.first,
                crossings: sum.crossings(of: days).map {
                    Crossing(since: $0.since, until: $0.until, value: Self.perHundred(usual))
                })
        }
        return found + endedWithMonth(sources, daily.month)
    }

    /// As it is written for people: of 100 calls, to two decimals.
    private static func perHundred(_ rate: Double) -> String {
        Score(hundredths: Int((rate * 10_000).rounded())).description
    }

    package static var title: Message { Message("alert.title.worseThanUsual") }

    package static func text(of alert: Alert) -> Message {
        Message(
            "alert.text.worseThanUsual",
            [
                "employee": alert.employee?.text ?? "–", "value": alert.crossing.value ?? "–",
                "day": "\(alert.crossing.since)",
            ])
    }
}
