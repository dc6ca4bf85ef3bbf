internal import Documents
import Model

internal import Yams

/// Reads `slots:` of a rule: what named groups of its patterns have to say.
struct SlotReader {
    let log: LexiconLog
    let wordings: WordingReader
    let language: Language

    private var scalars: ScalarReading<LexiconProblem.Code> { ScalarReading(log: log) }

    private static let kinds = ["money", "number", "deadline", "oneOf", "noneOf"]

    /// Sorted by name; nil where the rule has none.
    func slots(_ fields: LexiconFields, of any: [Rule.Wording]) -> [Rule.Slot]? {
        guard let node = fields["slots"] else { return nil }
        guard case .mapping(let mapping) = node, !mapping.isEmpty else {
            log.add(
                .wrongKind, at: node.mark,
                Message("document.wrongKind.mapping", ["what": "slots", "found": node.shown]))
            return nil
        }
        return mapping.compactMap { key, value -> Rule.Slot? in
            let name = key.scalar?.string ?? key.shown
            refuseMissingGroup(name, any, at: key.mark)
            return test(value, of: name).map { Rule.Slot(name: name, test: $0) }
        }.sorted { $0.name < $1.name }
    }

    /// A wording that does not have the group could never be decided.
    private func refuseMissingGroup(_ name: String, _ any: [Rule.Wording], at mark: Mark?) {
        for wording in any {
            if case .pattern(let pattern) = wording,
                (try? CompiledPattern(pattern, isMatched: false))?.group(name) != nil
            {
                continue
            }
            let gaps = ["slot": name, "wording": WordingText.brief(WordingText.shown(wording))]
            log.add(.badSlot, at: mark, Message("lexicon.slotWithoutGroup", gaps))
        }
    }

    private func test(_ node: Node, of name: String) -> Rule.Slot.Test? {
        guard let fields = LexiconFields(node, what: "slots.\(name)", known: Self.kinds, log: log) else { return nil }
        let named = Self.kinds.filter { fields[$0] != nil }
        guard named.count == 1, let kind = named.first, let value = fields[kind] else {
            let gaps = ["slot": name, "found": named.isEmpty ? "{}" : named.joined(separator: ", ")]
            log.add(.badSlot, at: node.mark, Message("lexicon.badSlot", gaps))
            return nil
        }
        switch kind {
        case "money": return money(value)
        case "number": return bounds(value, what: kind, places: 3).map { .number($0) }
        case "deadline": return deadline(value)
        case "oneOf": return texts(value).map { .oneOf($0) }
        default: return texts(value).map { .noneOf($0) }
        }
    }

    // MARK: Amounts and numbers

    /// `{over: 10000}` in the currency of the language, or `{over: 10000, currency: GBP}`.
    private func money(_ node: Node) -> Rule.Slot.Test? {
        let written = node.mapping?["currency"].flatMap { scalars.text($0, key: "money.currency") }
        let code = written ?? (language == .chinese ? "CNY" : "USD")
        guard let currency = Currency(code) else {
            log.add(.badSlot, at: node.mark, Message("lexicon.badCurrency", ["found": code]))
            return nil
        }
        return bounds(node, what: "money", places: currency.decimals, more: ["currency"]).map {
            .money($0, currency: code)
        }
    }

    private func bounds(_ node: Node, what: String, places: Int, more: [String] = []) -> Rule.Slot.Bounds? {
        guard let fields = LexiconFields(node, what: what, known: ["over", "under"] + more, log: log) else {
            return nil
        }
        let keys = ["over", "under"].filter { fields[$0] != nil }
        let values = keys.compactMap { key in fields[key].flatMap { bound($0, key: "\(what).\(key)", places) } }
        guard values.count == keys.count else { return nil }
        let bounds = Rule.Slot.Bounds(
            over: keys.first == "over" ? values[0] : nil, under: keys.last == "under" ? values.last : nil)
        let isEmpty = bounds.over.flatMap { over in bounds.under.map { $0 - 1 <= over } } ?? false
        guard !keys.isEmpty, !isEmpty else {
            log.add(.badSlot, at: node.mark, Message("lexicon.badBounds", ["what": what]))
            return nil
        }
        return bounds
    }

    private func bound(_ node: Node, key: String, _ places: Int) -> Int? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if let value = DecimalText.read(text.replacing("_", with: ""), places: places) { return value }
        let gaps = ["key": key, "found": text, "places": "\(places)"]
        log.add(.badSlot, at: node.mark, Message("lexicon.badSlotBound", gaps))
        return nil
    }

    // MARK: Deadlines and lists

    /// `{within: 24h}`, in hours, minutes or days.
    private func deadline(_ node: Node) -> Rule.Slot.Test? {
        guard let fields = LexiconFields(node, what: "deadline", known: ["within"], log: log),
            let value = fields.required("within", what: "deadline"), let text = scalars.text(value, key: "within")
        else { return nil }
        let units = ["min": 60, "h": 3600, "d": 86_400]
        if let match = text.wholeMatch(of: /(\d{1,4})(min|h|d)/), let count = Int(match.output.1), count > 0,
            let unit = units[String(match.output.2)]
        {
            return .deadline(within: count * unit)
        }
        log.add(.badSlot, at: value.mark, Message("lexicon.badDeadline", ["found": text]))
        return nil
    }

    /// Texts, lists in them written out; or one such text.
    private func texts(_ node: Node) -> [String]? {
        let nodes = node.sequence.map(Array.init) ?? [node]
        if nodes.isEmpty { log.add(.emptyText, at: node.mark, Message("document.emptyText", ["key": "slots"])) }
        let texts = nodes.flatMap(wordings.phrases)
        return texts.isEmpty ? nil : texts
    }
}
