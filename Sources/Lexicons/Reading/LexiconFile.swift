internal import Documents
import Foundation
import Model

internal import Yams

/// Reads the head of a lexicon file and its rules.
struct LexiconFile {
    let log: LexiconLog
    let columns: SourceColumns

    private var scalars: ScalarReading<LexiconProblem.Code> { ScalarReading(log: log) }

    /// The lexicon as far as it could be read; nil where its head is wrong.
    func lexicon(_ root: Node) -> Lexicon? {
        let keys = ["lexicon", "format", "language", "lists", "patterns", "rules"]
        // A file of another format has other keys: what else is said about it would mislead.
        let written = root.mapping?.first { $0.key.scalar?.string == "format" }?.value
        let format = written.flatMap(format)
        if written != nil, format == nil { return nil }
        guard let fields = LexiconFields(root, what: "lexicon", known: keys, log: log) else { return nil }
        _ = fields.required("format", what: "lexicon")
        let name = fields.required("lexicon", what: "lexicon").flatMap { scalars.text($0, key: "lexicon") }
        let language = language(fields)
        let items = self.lists(fields["lists"])
        let macros = MacroReader(log: log, lists: items, language: language ?? .english).macros(fields["patterns"])
        let lists = ListExpansion(lists: items, macros: macros)
        let wordings = WordingReader(log: log, lists: lists, columns: columns)
        let rules = rules(fields, wordings: wordings, language: language ?? .english)
        let namedInPatterns = MacroReader.names(in: fields["patterns"])
        warnOfUnused(lists, fields["lists"], used: wordings.usedLists.union(namedInPatterns))
        guard let name, let format, let language else { return nil }
        return Lexicon(
            name: name, format: format, language: language, lists: lists.lists, rules: rules.map(\.rule),
            canonicalForm: CanonicalForm.of(root),
            places: Dictionary(rules.map { ($0.rule.id, $0.place) }) { first, _ in first },
            examples: Dictionary(rules.map { ($0.rule.id, $0.examples) }) { first, _ in first },
            path: log.path)
    }

    private func format(_ node: Node) -> Int? {
        guard let text = scalars.text(node, key: "format") else { return nil }
        if text == String(Lexicon.currentFormat) { return Lexicon.currentFormat }
        log.add(
            .unknownFormat, at: node.mark,
            Message("lexicon.unknownFormat", ["found": text, "known": String(Lexicon.currentFormat)]))
        return nil
    }

    private func language(_ fields: LexiconFields) -> Language? {
        guard let node = fields.required("language", what: "lexicon"), let text = scalars.text(node, key: "language")
        else { return nil }
        if let language = Language(text) { return language }
        log.add(.unknownLanguage, at: node.mark, Message("lexicon.unknownLanguage", ["found": text]))
        return nil
    }

    private func lists(_ node: Node?) -> [String: [String]] {
        guard let node else { return [:] }
        guard case .mapping(let mapping) = node else {
            log.add(
                .wrongKind, at: node.mark,
                Message("document.wrongKind.mapping", ["what": "lists", "found": node.shown]))
            return [:]
        }
        var lists: [String: [String]] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? key.shown
            guard ListExpansion.isListName(name[...]) else {
                log.add(.badListName, at: key.mark, Message("lexicon.badListName", ["found": name]))
                continue
            }
            let items = scalars.texts(value, key: "lists.\(name)")
            refuseListsIn(items, name: name, at: value.mark)
            if items.isEmpty {
                log.add(.emptyText, at: value.mark, Message("document.emptyText", ["key": "lists.\(name)"]))
            }
            lists[name] = items
        }
        return lists
    }

    /// An item is taken literally, so a list in a list would be looked for as the letters `%name%`.
    private func refuseListsIn(_ items: [String], name: String, at mark: Mark?) {
        for item in items where !ListExpansion.names(in: item).isEmpty {
            log.add(.listInList, at: mark, Message("lexicon.listInList", ["list": name, "item": item]))
        }
    }

    private typealias PlacedRule = (rule: Rule, place: SourcePlace, examples: ExamplePlaces)

    private func rules(
        _ fields: LexiconFields, wordings: WordingReader, language: Language
    ) -> [PlacedRule] {
        guard let node = fields.required("rules", what: "lexicon"), let items = scalars.list(node, key: "rules") else {
            return []
        }
        if items.isEmpty { log.add(.emptyText, at: node.mark, Message("document.emptyText", ["key": "rules"])) }
        let reader = RuleReader(log: log, wordings: wordings, language: language)
        var first: [RuleID: SourcePlace] = [:]
        return items.compactMap { item in
            guard let rule = reader.rule(item) else { return nil }
            let place = log.place(item.mark)
            if let earlier = first[rule.id] {
                let gaps = ["id": rule.id.text, "first": earlier.description]
                log.add(.duplicateID, at: place, Message("lexicon.duplicateID", gaps))
            }
            first[rule.id] = first[rule.id] ?? place
            return (rule, place, ExamplePlaces(item, log: log))
        }
    }

    private func warnOfUnused(_ lists: ListExpansion, _ node: Node?, used: Set<String>) {
        guard case .mapping(let mapping) = node else { return }
        for (key, _) in mapping {
            guard let name = key.scalar?.string, lists.lists[name] != nil, !used.contains(name) else { continue }
            log.add(.unusedList, at: key.mark, Message("lexicon.unusedList", ["list": name]))
        }
    }
}
