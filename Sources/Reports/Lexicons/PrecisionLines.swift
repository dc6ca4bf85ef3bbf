import Model
package import Performance
package import Texts

/// How reviewers ruled on what rules found: a table for people, one JSON object a rule, or CSV. docs/lexicon-changes.md
/// names the fields.
package struct PrecisionLines {
    private let texts: Catalogue
    /// Below which a rule had better be tried out, 0…1.
    private let line: Double

    package init(texts: Catalogue, line: Double) {
        self.texts = texts
        self.line = line
    }

    package func table(_ rules: [RuledRule]) -> String {
        let heads = ["lexicon.precision.rule", "lexicon.precision.precision", "lexicon.precision.earlier"]
        let rows = rules.map { ruled in
            [
                "\(ruled.rule.id.text) \(ruled.rule.name.text(in: texts.language))",
                PrecisionText.text(ruled.precision),
                "\(ruled.earlier)", proposal(ruled) ?? "",
            ]
        }
        return CellText.lines([heads.map { texts.text($0) } + [""]] + rows, left: [0, 3]).map { "\($0)\n" }.joined()
    }

    private func proposal(_ ruled: RuledRule) -> String? {
        ruled.isForShadow(below: line) ? texts.text("lexicon.precision.shadow") : nil
    }

    package func json(_ ruled: RuledRule) -> String { JSONLine.text(Line(ruled, line)) }

    package func csv(_ rules: [RuledRule]) -> String {
        let columns = [
            "language", "rule", "status", "confirmed", "overturned", "share", "low", "high", "earlier", "shadow",
        ]
        let rows = rules.map { Line($0, line).cells }
        return ([columns] + rows).map { $0.map(CSVRenderer.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private struct Line: Encodable {
        let type = "rule"
        let language: String
        let rule: String
        let name: LocalizedText
        let status: String
        let precision: PrecisionLine?
        let earlier: Int
        let shadow: Bool

        init(_ ruled: RuledRule, _ line: Double) {
            (language, rule, name) = (ruled.language.code, ruled.rule.id.text, ruled.rule.name)
            status = ruled.rule.status.rawValue
            precision = ruled.precision.map(PrecisionLine.init)
            earlier = ruled.earlier
            shadow = ruled.isForShadow(below: line)
        }

        var cells: [String] {
            let figures = precision.map {
                ["\($0.confirmed)", "\($0.overturned)", "\($0.share)", "\($0.low)", "\($0.high)"]
            }
            return [language, rule, status] + (figures ?? ["0", "0", "", "", ""]) + ["\(earlier)", "\(shadow)"]
        }
    }
}
