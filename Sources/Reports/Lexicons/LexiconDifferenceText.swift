package import Model
package import Texts

/// What one set of lexicons says otherwise than another, in words.
package struct LexiconDifferenceText {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    /// A line for the two sets, one for each rule that is another, and one below it for each thing that is.
    package func render(_ difference: LexiconDifference) -> String {
        ([head(difference)] + difference.fates.flatMap(lines)).map { "\($0)\n" }.joined()
    }

    private func head(_ difference: LexiconDifference) -> String {
        let none = texts.text("lexicon.diff.none")
        return texts.text(
            difference.fates.isEmpty ? "lexicon.diff.same" : "lexicon.diff.head",
            [
                "language": difference.language.code, "before": difference.before?.short ?? none,
                "after": difference.after?.short ?? none, "unchanged": "\(difference.unchanged)",
                "count": "\(difference.fates.count)",
            ])
    }

    private func lines(_ fate: LexiconDifference.Fate) -> [String] {
        let rule = fate.rule
        let gaps = ["rule": rule.id.text, "name": rule.name.text(in: texts.language), "points": "\(rule.deduct)"]
        switch fate {
        case .added: return [texts.text("lexicon.diff.added", gaps)]
        case .removed: return [texts.text("lexicon.diff.removed", gaps)]
        case .retired: return [texts.text("lexicon.diff.retired", gaps)]
        case .revived: return [texts.text("lexicon.diff.revived", gaps)]
        case .changed(let difference):
            return [texts.text("lexicon.diff.changed", gaps)] + difference.changes.map(line)
                + difference.lists.flatMap(lines)
        }
    }

    private func line(_ change: RuleDifference.Change) -> String {
        let none = texts.text("lexicon.diff.none")
        return texts.text(
            "lexicon.diff.field",
            [
                "field": texts.text(Self.name(change.field)), "before": change.before ?? none,
                "after": change.after ?? none,
            ])
    }

    private func lines(_ change: RuleDifference.ListChange) -> [String] {
        let name = texts.text(Self.name(change.list))
        return change.removed.map { texts.text("lexicon.diff.taken", ["list": name, "item": $0]) }
            + change.added.map { texts.text("lexicon.diff.put", ["list": name, "item": $0]) }
    }

    private static func name(_ field: RuleDifference.Field) -> String {
        switch field {
        case .kind: "lexicon.field.kind"
        case .name: "lexicon.field.name"
        case .category: "lexicon.field.category"
        case .speaker: "lexicon.field.speaker"
        case .deduct: "lexicon.field.deduct"
        case .zeroTolerance: "lexicon.field.zeroTolerance"
        case .stands: "lexicon.field.stands"
        case .basis: "lexicon.field.basis"
        case .advice: "lexicon.field.advice"
        case .training: "lexicon.field.training"
        case .times: "lexicon.field.times"
        case .calls: "lexicon.field.calls"
        case .contact: "lexicon.field.contact"
        case .within: "lexicon.field.within"
        case .required: "lexicon.field.required"
        case .manner: "lexicon.field.manner"
        case .status: "lexicon.field.status"
        case .from: "lexicon.field.from"
        case .until: "lexicon.field.until"
        case .repeatWindow: "lexicon.field.repeatWindow"
        }
    }

    private static func name(_ list: RuleDifference.List) -> String {
        switch list {
        case .any: "lexicon.field.any"
        case .unless: "lexicon.field.unless"
        case .partOf: "lexicon.field.partOf"
        case .near: "lexicon.field.near"
        case .slots: "lexicon.field.slots"
        case .falseHits: "lexicon.field.falseHits"
        case .match: "lexicon.field.match"
        case .noMatch: "lexicon.field.noMatch"
        case .knownMiss: "lexicon.field.knownMiss"
        }
    }
}
