package import Model

/// Every rule there is.
package struct AlertRules: Sendable {
    /// In the order in which they are listed for people.
    package static let kinds: [any AlertRule.Type] = [
        ComplianceScoreRule.self,
        ZeroToleranceRule.self,
        FallingRule.self,
        WorseThanUsualRule.self,
        ForecastRule.self,
        ComplaintRule.self,
        PromiseRule.self,
        FeedStoppedRule.self,
    ]

    private let rules: [any AlertRule]

    package init(_ rules: [any AlertRule]) { self.rules = rules }

    /// With the lines of the configuration.
    ///
    /// - Parameter credit: what good conduct earns someone over a month.
    package init(_ lines: AlertLines, credit: @escaping ComplianceScoreRule.Credit = { _, _, _ in nil }) {
        self.init([
            ComplianceScoreRule(lines: lines.score, credit: credit), ZeroToleranceRule(), FallingRule(),
            WorseThanUsualRule(), ForecastRule(lines: lines.forecast), ComplaintRule(), PromiseRule(),
            FeedStoppedRule(silence: lines.silence),
        ])
    }

    package func findings(in sources: AlertSources) -> [AlertFinding] { rules.flatMap { $0.findings(in: sources) } }

    package var settings: String { rules.map { "\(type(of: $0).id): \($0.settings)" }.joined(separator: "\n") }

    package static func kind(_ id: AlertRuleID) -> (any AlertRule.Type)? { kinds.first { $0.id == id } }
}
