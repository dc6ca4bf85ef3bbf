package import Model
package import Store

/// Who is told of what, and how.
package struct AlertRoutes: Sendable {
    /// Where people look; `{alert}` in it is the alert's id. Nil: they are told the command.
    package let link: String?
    /// Hours without acknowledgement after which the next role is told.
    package let escalateAfterHours: Int
    /// By their names.
    package let channels: [String: Channel]
    package let routes: [Route]

    package init(link: String? = nil, escalateAfterHours: Int, channels: [String: Channel], routes: [Route]) {
        self.link = link
        self.escalateAfterHours = escalateAfterHours
        self.channels = channels
        self.routes = routes
    }

    /// Alerts that nobody had a channel for in so many days are in the list alone: a first set of routes does not send what
    /// is long known.
    private static let freshDays: Int64 = 3

    /// The channels that get a notice, each once. Where a role has no route the next one above is told in its place.
    ///
    /// - Parameters:
    ///   - told: who has heard of the alert: whoever has is told that it never was.
    ///   - team: of whom it is about; nil where nobody is known.
    ///   - now: microseconds since 1970 UTC.
    package func channels(for notice: Notice, told: [String], team: Team?, at now: Int64) -> [ChosenChannel] {
        guard notice.madeAt > now - Self.freshDays * 86_400_000_000 else { return [] }
        let names = notice.event == .withdrawn ? told : chosen(notice, team)
        return names.compactMap { name in
            channels[name].map { ChosenChannel(name: name, isThere: $0.receiver.isInApp) }
        }
    }

    private func chosen(_ notice: Notice, _ team: Team?) -> [String] {
        let fitting = routes.filter { $0.takes(notice.alert.key.rule, of: team) }
        var names: [String] = []
        var role: AlertRole? = notice.role
        while let asked = role, names.isEmpty {
            names = fitting.filter { $0.role == asked }.flatMap(\.channels)
            role = asked.next
        }
        if notice.event == .raised { names += fitting.filter(\.isAtOnce).flatMap(\.channels) }
        return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// One line of the routes: which alerts go to which channels.
package struct Route: Hashable, Sendable {
    package let rules: Set<AlertRuleID>
    /// Nil is every branch.
    package let branch: String?
    /// Nil is every team.
    package let team: String?
    package let role: AlertRole
    /// Whether it is told when the alert is raised, whoever else is.
    package let isAtOnce: Bool
    package let channels: [String]

    package init(
        rules: Set<AlertRuleID>, branch: String? = nil, team: String? = nil, role: AlertRole,
        isAtOnce: Bool = false, channels: [String]
    ) {
        self.rules = rules
        self.branch = branch
        self.team = team
        self.role = role
        self.isAtOnce = isAtOnce
        self.channels = channels
    }

    /// Of whom nothing is known, routes of a branch say nothing.
    func takes(_ rule: AlertRuleID, of place: Team?) -> Bool {
        rules.contains(rule) && (branch == nil || branch == place?.branch)
            && (team == nil || team == place?.name)
    }
}

/// A receiver, and when and how it is told.
package struct Channel: Sendable {
    package let name: String
    package let receiver: any Receiver
    package let language: Language
    /// Seconds for which the receiver's answer is awaited.
    package let timeoutSeconds: Double
    package let quiet: QuietTime?

    package init(
        name: String, receiver: any Receiver, language: Language, timeoutSeconds: Double = 10, quiet: QuietTime? = nil
    ) {
        self.name = name
        self.receiver = receiver
        self.language = language
        self.timeoutSeconds = timeoutSeconds
        self.quiet = quiet
    }
}
