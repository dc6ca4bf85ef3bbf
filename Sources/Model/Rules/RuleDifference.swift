/// What one rule says otherwise than it did.
package struct RuleDifference: Hashable, Sendable {
    /// Something that a rule has once, under the name that the lexicon gives it.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case kind, name, category, speaker, deduct, zeroTolerance, stands, basis, advice, training, times, calls, within
        case required, manner, contact
        case status, from, until, repeatWindow
    }

    /// Something of which a rule may have several, of which the order says nothing.
    package enum List: String, Hashable, Sendable, CaseIterable {
        case any, unless, partOf, near, slots, falseHits, match, noMatch, knownMiss
    }

    /// One thing that became another; nil where there was, or is, none.
    package struct Change: Hashable, Sendable {
        package let field: Field
        /// As the lexicon writes it.
        package let before: String?
        package let after: String?
    }

    /// What went from a list and what came.
    package struct ListChange: Hashable, Sendable {
        package let list: List
        package let removed: [String]
        package let added: [String]
    }

    /// As it is now.
    package let rule: Rule
    package let changes: [Change]
    package let lists: [ListChange]

    /// Both have one id.
    package init(from before: Rule, to after: Rule) {
        rule = after
        changes = Field.allCases.compactMap { field in
            let (old, new) = (before.written(field), after.written(field))
            return old == new ? nil : Change(field: field, before: old, after: new)
        }
        lists = List.allCases.compactMap { list in
            let (old, new) = (before.written(list), after.written(list))
            let (removed, added) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
            return removed.isEmpty && added.isEmpty ? nil : ListChange(list: list, removed: removed, added: added)
        }
    }

    /// Whether both find the same words, whatever these cost and however they are explained.
    package var findsTheSame: Bool {
        changes.allSatisfy { !Self.fieldsOfFinding.contains($0.field) }
            && lists.allSatisfy { !Self.listsOfFinding.contains($0.list) }
    }

    private static let fieldsOfFinding: Set<Field> = [
        .kind, .speaker, .times, .calls, .within, .required, .manner, .contact,
    ]
    private static let listsOfFinding: Set<List> = [.any, .unless, .partOf, .near, .slots]

    /// Whether the two rules say the same.
    package var isEmpty: Bool { changes.isEmpty && lists.isEmpty }
}

extension Rule {
    /// As the lexicon writes it; nil where it may be left out.
    fileprivate func written(_ field: RuleDifference.Field) -> String? {
        switch field {
        case .kind: isCredit ? Kind.credit.rawValue : nil
        case .name: "\(name.zh) / \(name.en)"
        case .category: category
        case .speaker: speaker.rawValue
        case .deduct: "\(deduct)"
        case .zeroTolerance: zeroTolerance ? "true" : nil
        case .stands: stands.map { "\($0)" }
        case .basis: basis
        case .advice: advice.map { "\($0.zh) / \($0.en)" }
        case .training: training
        case .times: times.map { "\($0)" }
        case .calls: calls.map(\.written)
        case .within: within.map(\.written)
        case .required: required ? "true" : nil
        case .manner: manner?.written
        case .contact: contact.map(\.written)
        case .status: status.rawValue
        case .from: from
        case .until: until
        case .repeatWindow: repeatWindowSeconds.map { "\(Self.plain($0))s" }
        }
    }

    fileprivate func written(_ list: RuleDifference.List) -> [String] {
        switch list {
        case .any: any.map(\.written)
        case .unless: unless + (stops ?? []).compactMap(\.exception)
        case .partOf: (stops ?? []).compactMap(\.longer)
        case .near: (near ?? []).map(\.written)
        case .slots: (slots ?? []).map(\.written)
        case .falseHits: falseHits
        case .match: examples.match
        case .noMatch: examples.noMatch
        case .knownMiss: examples.knownMiss
        }
    }
}

extension Rule.Wording {
    fileprivate var written: String {
        switch self {
        case .phrase(let words): "phrase: \(words)"
        case .pattern(let pattern): "pattern: \(pattern)"
        case .soundOfPhrase(let words): "sounds like: \(words)"
        case .soundOfPattern(let pattern): "sounds like pattern: \(pattern)"
        }
    }
}

extension Rule.Window {
    fileprivate var written: String {
        switch self {
        case .firstSeconds(let seconds): "first: \(Rule.plain(seconds))s"
        case .lastSeconds(let seconds): "last: \(Rule.plain(seconds))s"
        case .firstPercent(let percent): "first: \(Rule.plain(percent))%"
        case .lastPercent(let percent): "last: \(Rule.plain(percent))%"
        case .firstUtterances(let count): "first: \(count) utterances"
        }
    }
}

extension Rule.Stop {
    fileprivate var exception: String? {
        switch self {
        case .before(let pattern, let words): "before: \(pattern), words: \(words)"
        case .other(let pattern): "other: \(pattern)"
        case .partOf: nil
        }
    }

    fileprivate var longer: String? { if case .partOf(let words) = self { words } else { nil } }
}

extension Rule.Companion {
    fileprivate var written: String {
        let words = any.map(\.written).joined(separator: " | ")
        let distance =
            switch reach {
            case .words(let count): "words: \(count)"
            case .seconds(let seconds): "seconds: \(Rule.plain(seconds))s"
            }
        return "\(words), \(distance), order: \(order.rawValue), speaker: \(voice.rawValue)"
    }
}

extension Rule.Calls {
    fileprivate var written: String {
        let longer = longerThanSeconds.map { ["longerThan: \(Rule.plain($0))s"] } ?? []
        return (longer + (answered ? ["answered: true"] : [])).joined(separator: ", ")
    }
}
