import Foundation
import Lexicons
import Model
import Texts

/// What two lexicons differ in, in words and for programs.
struct LexiconDiffText {
    let texts: Catalogue

    func lines(_ diff: LexiconDiff, _ language: Language) -> [String] {
        let head = texts.text(
            "lexicon.diff.head",
            [
                "language": language.code, "added": "\(diff.added.count)", "removed": "\(diff.removed.count)",
                "changed": "\(diff.changed.count)",
            ])
        return [head] + diff.added.map { line("lexicon.diff.added", $0) }
            + diff.removed.map { line("lexicon.diff.removed", $0) } + diff.changed.flatMap(lines)
    }

    private func line(_ key: String, _ rule: Rule) -> String {
        texts.text(
            key,
            [
                "rule": rule.id.text, "name": rule.name.text(in: texts.language), "points": "\(rule.deduct)",
                "wordings": "\(rule.any.count)",
            ])
    }

    private func lines(_ change: RuleChange) -> [String] {
        let head = texts.text(
            "lexicon.diff.changed", ["rule": change.rule.text, "name": change.name.text(in: texts.language)])
        return [head] + change.parts.flatMap(lines)
    }

    /// A single value from old to new in one line, else what is gone and what is new in one each.
    private func lines(_ part: RuleChange.Part) -> [String] {
        if part.gone.count == 1, part.new.count == 1, let gone = part.gone.first, let new = part.new.first {
            return ["    \(part.key): \(WordingText.brief(gone)) → \(WordingText.brief(new))"]
        }
        return part.gone.map { "    \(part.key): − \(WordingText.brief($0))" }
            + part.new.map { "    \(part.key): + \(WordingText.brief($0))" }
    }

    /// One object a line for each rule.
    static func json(_ diff: LexiconDiff, _ language: Language) -> [String] {
        let rules =
            diff.added.map { Line(language: language.code, rule: $0.id.text, change: "added", parts: []) }
            + diff.removed.map { Line(language: language.code, rule: $0.id.text, change: "removed", parts: []) }
            + diff.changed.map { change in
                Line(
                    language: language.code, rule: change.rule.text, change: "changed",
                    parts: change.parts.map { Line.Part(key: $0.key, gone: $0.gone, new: $0.new) })
            }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return rules.compactMap { (try? encoder.encode($0)).map { String(decoding: $0, as: UTF8.self) } }
    }

    private struct Line: Encodable {
        let language: String
        let rule: String
        let change: String
        let parts: [Part]

        struct Part: Encodable {
            let key: String
            let gone: [String]
            let new: [String]
        }
    }
}
