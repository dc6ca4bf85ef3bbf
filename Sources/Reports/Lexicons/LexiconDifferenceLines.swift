package import Model

/// What one set of lexicons says otherwise than another, for programs: one JSON object a rule, or CSV with one row for
/// each thing that is another. docs/lexicon-changes.md names the fields.
package enum LexiconDifferenceLines {
    package static func json(_ difference: LexiconDifference) -> [String] {
        difference.fates.map { JSONLine.text(Line(difference.language, $0)) }
    }

    package static func csv(_ differences: [LexiconDifference]) -> String {
        let columns = ["language", "rule", "change", "field", "before", "after"]
        let cells = differences.flatMap { difference in
            difference.fates.flatMap { rows(Line(difference.language, $0)) }
        }
        return ([columns] + cells).map { $0.map(CSVRenderer.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func rows(_ line: Line) -> [[String]] {
        let own = [line.language, line.rule, line.change]
        let fields = (line.fields ?? []).map { own + [$0.field, $0.before ?? "", $0.after ?? ""] }
        let items = (line.lists ?? []).flatMap { list in
            list.removed.map { own + [list.list, $0, ""] } + list.added.map { own + [list.list, "", $0] }
        }
        return line.change == "changed" ? fields + items : [own + ["", "", ""]]
    }

    private struct Line: Encodable {
        let type = "ruleChange"
        let language: String
        let rule: String
        let name: LocalizedText
        let change: String
        let fields: [FieldLine]?
        let lists: [ListLine]?

        init(_ language: Language, _ fate: LexiconDifference.Fate) {
            self.language = language.code
            rule = fate.rule.id.text
            name = fate.rule.name
            var difference: RuleDifference?
            switch fate {
            case .added: change = "added"
            case .removed: change = "removed"
            case .retired: change = "retired"
            case .revived: change = "revived"
            case .changed(let found):
                change = "changed"
                difference = found
            }
            fields = difference?.changes.map(FieldLine.init)
            lists = difference?.lists.map(ListLine.init)
        }
    }

    private struct FieldLine: Encodable {
        let field: String
        let before: String?
        let after: String?

        init(_ change: RuleDifference.Change) {
            (field, before, after) = (change.field.rawValue, change.before, change.after)
        }
    }

    private struct ListLine: Encodable {
        let list: String
        let removed: [String]
        let added: [String]

        init(_ change: RuleDifference.ListChange) {
            (list, removed, added) = (change.list.rawValue, change.removed, change.added)
        }
    }
}
