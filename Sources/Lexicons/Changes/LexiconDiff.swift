package import Model

/// What two sets of rules differ in.
package struct LexiconDiff: Hashable, Sendable {
    /// Of rules that one of the two has and the other has not.
    package let added: [Rule]
    package let removed: [Rule]
    /// Of rules of one id that are not the same, in order of ids.
    package let changed: [RuleChange]

    /// - Parameters:
    ///   - before: nil where there is no set of the language.
    ///   - after: likewise.
    package init(from before: LexiconSet?, to after: LexiconSet?) {
        let old = Dictionary((before?.rules ?? []).map { ($0.id, $0) }) { first, _ in first }
        let new = Dictionary((after?.rules ?? []).map { ($0.id, $0) }) { first, _ in first }
        added = new.values.filter { old[$0.id] == nil }.sorted { $0.id < $1.id }
        removed = old.values.filter { new[$0.id] == nil }.sorted { $0.id < $1.id }
        changed = old.values.compactMap { rule in new[rule.id].flatMap { RuleChange(from: rule, to: $0) } }
            .sorted { $0.rule < $1.rule }
    }

    /// Whether there is no difference.
    package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
}

/// What of a rule is another.
package struct RuleChange: Hashable, Sendable {
    package let rule: RuleID
    package let name: LocalizedText
    /// In the order of the keys of a lexicon; one or more.
    package let parts: [Part]

    /// One key of the rule.
    package struct Part: Hashable, Sendable {
        /// As files have it.
        package let key: String
        /// What is no longer there, and what is new; of a single value the old and the new one.
        package let gone: [String]
        package let new: [String]
    }

    /// Nil where the two are the same.
    init?(from before: Rule, to after: Rule) {
        let (old, new) = (RuleParts(before).all, RuleParts(after).all)
        parts = zip(old, new).compactMap { old, new in
            let (had, has) = (Set(old.values), Set(new.values))
            guard had != has else { return nil }
            return Part(
                key: old.key, gone: old.values.filter { !has.contains($0) },
                new: new.values.filter { !had.contains($0) })
        }
        guard !parts.isEmpty else { return nil }
        rule = after.id
        name = after.name
    }
}

/// The keys of a rule with what stands in them, as texts that can be compared and shown.
private struct RuleParts {
    let all: [(key: String, values: [String])]

    init(_ rule: Rule) {
        all = [
            ("kind", [rule.kind?.rawValue].compactMap(\.self)), ("name", [rule.name.zh, rule.name.en]),
            ("category", [rule.category]), ("speaker", [rule.speaker.rawValue]), ("deduct", ["\(rule.deduct)"]),
            ("zeroTolerance", ["\(rule.zeroTolerance)"]), ("stands", rule.stands.map { ["\($0)"] } ?? []),
            ("basis", [rule.basis]), ("advice", rule.advice.map { [$0.zh, $0.en] } ?? []),
            ("training", [rule.training].compactMap(\.self)), ("any", rule.any.map(WordingText.shown)),
            ("unless", rule.unless + (rule.stops ?? []).compactMap(Self.exception)),
            ("partOf", (rule.stops ?? []).compactMap(Self.longer)), ("near", (rule.near ?? []).map(Self.companion)),
            ("times", rule.times.map { ["\($0)"] } ?? []), ("calls", rule.calls.map { [Self.calls($0)] } ?? []),
            ("within", rule.within.map { [Self.window($0)] } ?? []), ("required", ["\(rule.required)"]),
            ("status", [rule.status.rawValue]), ("from", [rule.from].compactMap(\.self)),
            ("until", [rule.until].compactMap(\.self)),
            ("repeatWindow", rule.repeatWindowSeconds.map { ["\(Self.number($0))s"] } ?? []),
            ("falseHits", rule.falseHits), ("examples.match", rule.examples.match),
            ("examples.noMatch", rule.examples.noMatch), ("examples.knownMiss", rule.examples.knownMiss),
        ]
    }

    private static func exception(_ stop: Rule.Stop) -> String? {
        switch stop {
        case .before(let pattern, let words): "before: \(pattern), words: \(words)"
        case .other(let pattern): "other: \(pattern)"
        case .partOf: nil
        }
    }

    private static func longer(_ stop: Rule.Stop) -> String? {
        if case .partOf(let words) = stop { words } else { nil }
    }

    private static func companion(_ companion: Rule.Companion) -> String {
        let words = companion.any.map(WordingText.shown).joined(separator: " | ")
        let reach =
            switch companion.reach {
            case .words(let count): "words: \(count)"
            case .seconds(let seconds): "seconds: \(number(seconds))s"
            }
        return "\(words), \(reach), order: \(companion.order.rawValue), speaker: \(companion.voice.rawValue)"
    }

    private static func calls(_ calls: Rule.Calls) -> String {
        let longer = calls.longerThanSeconds.map { ["longerThan: \(number($0))s"] } ?? []
        return (longer + (calls.answered ? ["answered: true"] : [])).joined(separator: ", ")
    }

    private static func window(_ window: Rule.Window) -> String {
        switch window {
        case .firstSeconds(let seconds): "first: \(number(seconds))s"
        case .lastSeconds(let seconds): "last: \(number(seconds))s"
        case .firstPercent(let percent): "first: \(number(percent))%"
        case .lastPercent(let percent): "last: \(number(percent))%"
        case .firstUtterances(let count): "first: \(count) utterances"
        }
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}
