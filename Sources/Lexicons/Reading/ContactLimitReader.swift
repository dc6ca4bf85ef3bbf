internal import Documents
import Model

internal import Yams

/// Reads what a rule on contacts limits: hours, calls, redials, or the wait after a conversation.
struct ContactLimitReader {
    let log: LexiconLog

    private var scalars: ScalarReading<LexiconProblem.Code> { ScalarReading(log: log) }

    private static let limits = ["outside", "calls", "again", "wait"]
    static let keys = limits + ["runsOver"]

    /// The one that is there; nil where it is wrong, or there is not one.
    func limit(_ fields: LexiconFields, _ node: Node) -> Rule.Contact.Limit? {
        let found = Self.limits.filter { fields[$0] != nil }
        if let node = fields["runsOver"], found != ["outside"] { refuse(node, "lexicon.contact.runsOver") }
        guard found.count == 1 else {
            log.add(
                .badContact, at: node.mark,
                Message("lexicon.contact.limit", ["found": found.isEmpty ? "–" : found.joined(separator: ", ")]))
            return nil
        }
        return fields["outside"].flatMap { outside($0, runsOver: fields["runsOver"]) }
            ?? fields["calls"].flatMap(calls) ?? fields["again"].flatMap(again) ?? fields["wait"].flatMap(wait)
    }

    /// `[{days: [mon, tue], from: "08:00", until: "22:00"}]`
    private func outside(_ node: Node, runsOver: Node?) -> Rule.Contact.Limit? {
        let over = runsOver.flatMap { scalars.seconds($0, key: "runsOver") }
        let hours = (scalars.list(node, key: "outside") ?? []).compactMap(hours)
        return hours.isEmpty ? nil : .outside(hours, runsOverSeconds: over)
    }

    private func hours(_ node: Node) -> Rule.Contact.Hours? {
        guard let fields = LexiconFields(node, what: "outside", known: ["days", "from", "until"], log: log) else {
            return nil
        }
        let days = fields["days"].map(weekdays) ?? Array(1...7)
        let from = fields.required("from", what: "outside").flatMap { clock($0, "from") }
        let until = fields.required("until", what: "outside").flatMap { clock($0, "until") }
        guard let from, let until, !days.isEmpty else { return nil }
        guard from < until else {
            refuse(fields["until"] ?? node, "lexicon.contact.hours")
            return nil
        }
        return Rule.Contact.Hours(weekdays: days, from: from, until: until)
    }

    private func weekdays(_ node: Node) -> [Int] {
        let names = Rule.Contact.Hours.weekdayNames
        let texts = scalars.texts(node, key: "days")
        let days = texts.compactMap { names.firstIndex(of: $0) }.map { $0 + 1 }
        if days.count < texts.count || Set(days).count < days.count {
            log.add(
                .badContact, at: node.mark,
                Message("lexicon.contact.days", ["allowed": names.joined(separator: ", ")]))
            return []
        }
        return days.sorted()
    }

    private func clock(_ node: Node, _ key: String) -> Int? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if let minute = ContactClock.minute(text, isEnd: key == "until") { return minute }
        log.add(.badContact, at: node.mark, Message("lexicon.contact.clock", ["key": key, "found": text]))
        return nil
    }

    /// `{most: 3, days: 1, per: debtor, counts: answered}`
    private func calls(_ node: Node) -> Rule.Contact.Limit? {
        guard let fields = LexiconFields(node, what: "calls", known: ["most", "days", "per", "counts"], log: log)
        else { return nil }
        per(fields)
        let counts: Rule.Contact.Counted? = fields["counts"].map { scalars.choice($0, key: "counts") } ?? .placed
        let most = fields.required("most", what: "calls").flatMap { count($0, "most", 1...1000) }
        let days = fields["days"].map { count($0, "days", 1...Rule.Contact.mostDays) } ?? 1
        guard let most, let days, let counts else { return nil }
        return .calls(most: most, days: days, counts: counts)
    }

    /// `{most: 1, within: 30min, per: debtor}`
    private func again(_ node: Node) -> Rule.Contact.Limit? {
        guard let fields = LexiconFields(node, what: "again", known: ["most", "within", "per"], log: log) else {
            return nil
        }
        per(fields)
        let within = fields.required("within", what: "again").flatMap { scalars.seconds($0, key: "within") }
        let most = fields.required("most", what: "again").flatMap { count($0, "most", 0...1000) }
        guard let most, let within else { return nil }
        guard within <= 86_400 else {
            refuse(fields["within"] ?? node, "lexicon.contact.within")
            return nil
        }
        return .again(most: most, withinSeconds: within)
    }

    /// `{days: 7, per: debtor}`
    private func wait(_ node: Node) -> Rule.Contact.Limit? {
        guard let fields = LexiconFields(node, what: "wait", known: ["days", "per"], log: log) else { return nil }
        per(fields)
        return fields.required("days", what: "wait").flatMap { count($0, "days", 1...Rule.Contact.mostDays) }
            .map { .wait(days: $0) }
    }

    private enum Per: String, CaseIterable { case debtor }

    /// Nothing else than debtors is known to be called.
    private func per(_ fields: LexiconFields) {
        if let node = fields["per"] { _ = scalars.choice(node, key: "per") as Per? }
    }

    private func count(_ node: Node, _ key: String, _ allowed: ClosedRange<Int>) -> Int? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if let number = Int(text), allowed.contains(number) { return number }
        log.add(
            .badContact, at: node.mark,
            Message(
                "lexicon.badCount",
                ["key": key, "found": text, "least": "\(allowed.lowerBound)", "most": "\(allowed.upperBound)"]))
        return nil
    }

    private func refuse(_ node: Node, _ key: String) { log.add(.badContact, at: node.mark, Message(key)) }
}
