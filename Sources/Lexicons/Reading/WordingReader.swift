internal import Documents
import Model

internal import Yams

/// Reads `any:` and `unless:` of a rule: phrases and patterns, lists written out, each pattern tried in PCRE2.
final class WordingReader {
    let log: LexiconLog
    let lists: ListExpansion
    let columns: SourceColumns
    /// The lists that some wording named.
    private(set) var usedLists: Set<String> = []

    init(log: LexiconLog, lists: ListExpansion, columns: SourceColumns) {
        self.log = log
        self.lists = lists
        self.columns = columns
    }

    private var scalars: ScalarReading<LexiconProblem.Code> { ScalarReading(log: log) }

    /// The wordings of `any`; the good ones where some are bad.
    ///
    /// - Parameter bySound: whether all are to be found by their sound too.
    func wordings(_ node: Node, bySound: Bool = false) -> [Rule.Wording] {
        guard let items = scalars.list(node, key: "any") else { return [] }
        if items.isEmpty { log.add(.emptyText, at: node.mark, Message("document.emptyText", ["key": "any"])) }
        var seen: Set<String> = []
        return items.flatMap { item -> [Rule.Wording] in
            let found = wording(item, bySound: bySound)
            for wording in found where !seen.insert(WordingText.key(wording)).inserted {
                log.add(
                    .duplicateWording, at: item.mark,
                    Message("lexicon.duplicateWording", ["wording": WordingText.brief(WordingText.shown(wording))]))
            }
            return found
        }
    }

    /// The patterns among the entries of a list such as `unless`; entries that are no plain texts are passed over.
    func patterns(_ node: Node, key: String) -> [String] {
        guard let items = scalars.list(node, key: key) else { return [] }
        var seen: Set<String> = []
        return items.filter { $0.mapping == nil }.compactMap { item in
            guard let pattern = pattern(item, key: key) else { return nil }
            if !seen.insert(pattern).inserted {
                log.add(
                    .duplicateWording, at: item.mark,
                    Message("lexicon.duplicateWording", ["wording": WordingText.brief(pattern)]))
            }
            return pattern
        }
    }

    /// - Parameter bySound: whether all wordings of the rule are to be found by their sound too.
    private func wording(_ node: Node, bySound: Bool) -> [Rule.Wording] {
        guard let fields = LexiconFields(node, what: "any", known: ["phrase", "pattern", "homophones"], log: log) else {
            return []
        }
        return wording(fields, node, bySound: bySound)
    }

    /// The `phrase` or `pattern` of a mapping that may have other keys, and behind it how that sounds where the mapping
    /// says `homophones: true`, or the rule does and the mapping does not say `false`.
    func wording(_ fields: LexiconFields, _ node: Node, bySound: Bool = false) -> [Rule.Wording] {
        let written = written(fields, node)
        let asked = fields["homophones"].flatMap { scalars.truth($0, key: "homophones") }
        guard asked ?? bySound else { return written }
        return written + sounds.sounds(of: written, at: node.mark, ofWholeRule: asked == nil)
    }

    private var sounds: SoundReader { SoundReader(log: log) }

    private func written(_ fields: LexiconFields, _ node: Node) -> [Rule.Wording] {
        switch (fields["phrase"], fields["pattern"]) {
        case (let phrase?, nil): return phrases(phrase).map(Rule.Wording.phrase)
        case (nil, let pattern?): return self.pattern(pattern, key: "pattern").map { [.pattern($0)] } ?? []
        default:
            let found = ["phrase", "pattern"].filter { fields[$0] != nil }.joined(separator: ", ")
            log.add(
                .wrongKind, at: node.mark,
                Message("lexicon.wrongKind.wording", ["found": found.isEmpty ? node.shown : found]))
            return []
        }
    }

    /// The phrases that a text with lists stands for; none where it is wrong.
    func phrases(_ node: Node) -> [String] {
        guard let text = scalars.text(node, key: "phrase"), knowsNames(of: text, in: node, isPattern: false) else {
            return []
        }
        guard let phrases = lists.phrases(text) else {
            log.add(
                .tooManyWordings, at: node.mark,
                Message("lexicon.tooManyWordings", ["phrase": text, "most": String(ListExpansion.mostPhrases)]))
            return []
        }
        guard phrases.allSatisfy(PhraseTokens.hasWords) else {
            log.add(.emptyText, at: node.mark, Message("document.emptyText", ["key": "phrase"]))
            return []
        }
        guard phrases.allSatisfy(PhrasePattern.fits) else {
            log.add(
                .phraseTooLong, at: node.mark,
                Message(
                    "lexicon.phraseTooLong", ["phrase": WordingText.brief(text), "characters": String(text.count)]))
            return []
        }
        return phrases
    }

    /// A pattern with its lists written out, tried in PCRE2; nil where it is wrong.
    func pattern(_ node: Node, key: String) -> String? {
        guard let text = scalars.text(node, key: key), let scalar = node.scalar,
            knowsNames(of: text, in: node, isPattern: true)
        else {
            return nil
        }
        let expanded = lists.pattern(text)
        do {
            let compiled = try CompiledPattern(expanded.text, isMatched: false)
            if compiled.canMatchEmpty {
                log.add(.matchesNothing, at: node.mark, Message("lexicon.matchesNothing", ["pattern": text]))
            }
            if PatternDoubts.hasNestedRepeats(text) {
                log.add(.nestedRepeats, at: node.mark, Message("lexicon.nestedRepeats", ["pattern": text]))
            }
            return expanded.text
        } catch {
            let offset = expanded.origins[min(error.offset, expanded.origins.count - 1)]
            log.add(
                .badPattern, at: columns.place(of: offset, in: scalar),
                Message(
                    "lexicon.badPattern",
                    ["pattern": text, "character": String(offset + 1), "reason": error.reason]))
            return nil
        }
    }

    private func knowsNames(of text: String, in node: Node, isPattern: Bool) -> Bool {
        usedLists.formUnion(ListExpansion.names(in: text))
        let unknown = lists.unknownNames(in: text, isPattern: isPattern)
        for name in unknown {
            if lists.macros[name] != nil {
                log.add(.badMacro, at: node.mark, Message("lexicon.macroInPhrase", ["name": name]))
                continue
            }
            let names = lists.lists.keys.sorted() + (isPattern ? lists.macros.keys.sorted() : [])
            let known = names.joined(separator: ", ")
            log.add(.unknownList, at: node.mark, Message("lexicon.unknownList", ["list": name, "known": known]))
        }
        return unknown.isEmpty
    }
}
