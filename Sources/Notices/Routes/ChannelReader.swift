internal import Documents
internal import Foundation
internal import Model
internal import Yams

/// Reads one channel: what every one has, and what its kind of receiver needs.
struct ChannelReader {
    let log: RoutesLog

    private static let keys = ["kind", "language", "timeout", "quiet"]

    private var scalars: ScalarReading<RoutesProblem.Code> { ScalarReading(log: log) }

    func channel(_ node: Node, named name: String) -> Channel? {
        guard let kind = kind(node) else { return nil }
        guard let fields = RoutesFields(node, what: "channels", known: Self.keys + kind.keys, log: log) else {
            return nil
        }
        let receiver = kind.init(ReceiverFields(fields: fields))
        let language: ChannelLanguage? = fields["language"].flatMap { scalars.choice($0, key: "language") }
        let seconds = fields["timeout"].flatMap(seconds) ?? 10
        let quiet = fields["quiet"].flatMap(quiet)
        guard let receiver else { return nil }
        return Channel(
            name: name, receiver: receiver, language: language == .en ? .english : .chinese, timeoutSeconds: seconds,
            quiet: quiet)
    }

    private enum ChannelLanguage: String, CaseIterable { case zh, en }

    /// What the rest of the keys depends on.
    private func kind(_ node: Node) -> (any Receiver.Type)? {
        guard let mapping = node.mapping, let found = mapping.first(where: { $0.key.scalar?.string == "kind" }) else {
            // Says that it is no mapping, or that the key is missing.
            _ = RoutesFields(node, what: "channels", known: mapping(node), log: log)?.required("kind", what: "channels")
            return nil
        }
        guard let text = scalars.text(found.value, key: "kind") else { return nil }
        if let kind = Receivers.kinds.first(where: { $0.kind == text }) { return kind }
        let allowed = Receivers.kinds.map { $0.kind }.joined(separator: ", ")
        log.add(
            .document(.badChoice), at: found.value.mark,
            Message("document.badChoice", ["key": "kind", "found": text, "allowed": allowed]))
        return nil
    }

    /// The keys that stand there: without a kind nothing can be said of them.
    private func mapping(_ node: Node) -> [String] { node.mapping?.keys.compactMap { $0.scalar?.string } ?? [] }

    private func seconds(_ node: Node) -> Double? {
        guard let text = scalars.text(node, key: "timeout") else { return nil }
        if let seconds = Int(text), (1...120).contains(seconds) { return Double(seconds) }
        log.add(
            .badNumber, at: node.mark,
            Message("alert.routes.badNumber", ["key": "timeout", "found": text, "range": "1…120"]))
        return nil
    }

    private func quiet(_ node: Node) -> QuietTime? {
        let keys = ["from", "until", "zone", "passes"]
        guard let fields = RoutesFields(node, what: "quiet", known: keys, log: log) else { return nil }
        let from = fields.required("from", what: "quiet").flatMap { clock($0, key: "from") }
        let until = fields.required("until", what: "quiet").flatMap { clock($0, key: "until") }
        let zone = fields.required("zone", what: "quiet").flatMap(zone)
        let passes = (fields["passes"].flatMap { scalars.list($0, key: "passes") } ?? [])
            .compactMap { RuleName(scalars: scalars).read($0, key: "passes") }
        guard let from, let until, let zone else { return nil }
        if let quiet = QuietTime(from: from, until: until, zone: zone, passes: Set(passes)) { return quiet }
        log.add(.badQuiet, at: node.mark, Message("alert.routes.badQuiet", ["clock": QuietTime.clock(from)]))
        return nil
    }

    private func clock(_ node: Node, key: String) -> Int? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if let minutes = QuietTime.minutes(of: text) { return minutes }
        log.add(.badClock, at: node.mark, Message("alert.routes.badClock", ["key": key, "found": text]))
        return nil
    }

    private func zone(_ node: Node) -> String? {
        guard let text = scalars.text(node, key: "zone") else { return nil }
        if TimeZone(identifier: text) != nil { return text }
        log.add(.badZone, at: node.mark, Message("alert.routes.badZone", ["found": text]))
        return nil
    }
}
