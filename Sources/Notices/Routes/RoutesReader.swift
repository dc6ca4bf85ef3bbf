internal import Documents
internal import Model
internal import Yams

/// Reads the routes of one file.
struct RoutesReader {
    let log: RoutesLog

    private static let keys = ["format", "link", "escalateAfterHours", "channels", "routes"]
    private static let routeKeys = ["alerts", "branch", "team", "role", "atOnce", "channels"]
    private static let hours = 24

    private var scalars: ScalarReading<RoutesProblem.Code> { ScalarReading(log: log) }

    /// Nil where something that every file needs is missing. All that is wrong is in the log.
    func routes(_ root: Node) -> AlertRoutes? {
        guard let fields = RoutesFields(root, what: "alerts", known: Self.keys, log: log) else { return nil }
        format(fields)
        let link = fields["link"].flatMap(link)
        let hours = fields["escalateAfterHours"].flatMap(hours) ?? Self.hours
        let channels = fields.required("channels", what: "alerts").map(channels) ?? []
        let items = fields.required("routes", what: "alerts").flatMap { scalars.list($0, key: "routes") }
        let routes = (items ?? []).compactMap { route($0, Set(channels.map(\.channel.name))) }
        // Beside errors a route may be missing only because it could not be read.
        for (mark, channel) in channels
        where log.problems.isEmpty && !routes.contains(where: { $0.channels.contains(channel.name) }) {
            log.add(.channelUnused, at: mark, Message("alert.routes.channelUnused", ["channel": channel.name]))
        }
        return AlertRoutes(
            link: link, escalateAfterHours: hours,
            channels: Dictionary(channels.map { ($0.channel.name, $0.channel) }) { first, _ in first }, routes: routes)
    }

    private func format(_ fields: RoutesFields) {
        guard let node = fields.required("format", what: "alerts"), let text = scalars.text(node, key: "format"),
            text != "\(RoutesFile.currentFormat)"
        else { return }
        log.add(
            .unknownFormat, at: node.mark,
            Message("alert.routes.unknownFormat", ["found": text, "known": "\(RoutesFile.currentFormat)"]))
    }

    private func link(_ node: Node) -> String? {
        guard let text = scalars.text(node, key: "link") else { return nil }
        if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
        log.add(.badAddress, at: node.mark, Message("alert.routes.badAddress", ["key": "link", "found": text]))
        return nil
    }

    private func hours(_ node: Node) -> Int? {
        guard let text = scalars.text(node, key: "escalateAfterHours") else { return nil }
        if let hours = Int(text), (1...720).contains(hours) { return hours }
        log.add(
            .badNumber, at: node.mark,
            Message("alert.routes.badNumber", ["key": "escalateAfterHours", "found": text, "range": "1…720"]))
        return nil
    }

    private func channels(_ node: Node) -> [(mark: Mark?, channel: Channel)] {
        guard case .mapping(let mapping) = node else {
            log.add(
                .document(.wrongKind), at: node.mark,
                Message("document.wrongKind.mapping", ["what": "channels", "found": node.shown]))
            return []
        }
        return mapping.compactMap { key, value in
            guard let name = scalars.text(key, key: "channels") else { return nil }
            return ChannelReader(log: log).channel(value, named: name).map { (key.mark, $0) }
        }
    }

    private func route(_ node: Node, _ channels: Set<String>) -> Route? {
        guard let fields = RoutesFields(node, what: "routes", known: Self.routeKeys, log: log) else { return nil }
        let rules = fields.required("alerts", what: "routes").flatMap(rules)
        let branch = fields["branch"].flatMap { scalars.text($0, key: "branch") }
        let team = fields["team"].flatMap { scalars.text($0, key: "team") }
        if team != nil, branch == nil {
            log.add(.teamWithoutBranch, at: fields["team"]?.mark, Message("alert.routes.teamWithoutBranch"))
        }
        let role: AlertRole? = fields.required("role", what: "routes").flatMap { scalars.choice($0, key: "role") }
        let isAtOnce = fields["atOnce"].flatMap { scalars.truth($0, key: "atOnce") } ?? false
        let names = fields.required("channels", what: "routes").flatMap { scalars.list($0, key: "channels") } ?? []
        let named = names.compactMap { channel($0, channels) }
        guard let rules, let role else { return nil }
        return Route(
            rules: rules, branch: branch, team: team, role: role, isAtOnce: isAtOnce, channels: named)
    }

    /// `all`, or a list of names.
    private func rules(_ node: Node) -> Set<AlertRuleID>? {
        let all = AlertRules.kinds.map { $0.id }
        if node.scalar?.string == "all" { return Set(all) }
        guard let items = scalars.list(node, key: "alerts") else { return nil }
        if items.isEmpty {
            let allowed = (["all"] + all.map(\.text)).joined(separator: ", ")
            log.add(
                .document(.badChoice), at: node.mark,
                Message("document.badChoice", ["key": "alerts", "found": "[]", "allowed": allowed]))
        }
        return Set(items.compactMap(rule))
    }

    private func rule(_ node: Node) -> AlertRuleID? {
        RuleName(scalars: scalars).read(node, key: "alerts")
    }

    private func channel(_ node: Node, _ known: Set<String>) -> String? {
        guard let name = scalars.text(node, key: "channels") else { return nil }
        if known.contains(name) { return name }
        log.add(
            .unknownChannel, at: node.mark,
            Message(
                "alert.routes.unknownChannel",
                ["found": name, "known": known.sorted().joined(separator: ", ")]))
        return nil
    }
}

/// The name of a rule of alerts.
struct RuleName {
    let scalars: ScalarReading<RoutesProblem.Code>

    func read(_ node: Node, key: String) -> AlertRuleID? {
        guard let text = scalars.text(node, key: key) else { return nil }
        let known = AlertRules.kinds.map { $0.id }
        if let rule = known.first(where: { $0.text == text }) { return rule }
        scalars.log.add(
            .unknownRule, at: node.mark,
            Message(
                "alert.routes.unknownRule",
                ["key": key, "found": text, "known": known.map(\.text).joined(separator: ", ")]))
        return nil
    }
}
