package import Model
package import Texts

/// A hit on a call that was judged clean: a line for people, or one JSON object. docs/lexicon-changes.md names the fields.
package struct CleanCallLines {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    /// - Parameter acceptance: nil of one that nobody accepted.
    package func text(_ hit: CleanCallHit, _ acceptance: HitAcceptance?) -> String {
        let gaps = [
            "rule": hit.rule.text, "name": hit.name.text(in: texts.language), "call": hit.callName,
            "second": Clock.tenths(hit.start), "words": hit.words,
        ]
        let found =
            switch hit.kind {
            case .said: texts.text("lexicon.gate.said", gaps)
            case .measured: texts.text("lexicon.gate.measured", gaps)
            case .missing: texts.text("lexicon.gate.missing", gaps)
            case .undecided: texts.text("lexicon.gate.undecided", gaps)
            }
        guard let acceptance else { return texts.text("lexicon.gate.new", ["found": found]) }
        let erased = texts.text("lexicon.history.erased")
        return texts.text(
            "lexicon.gate.accepted",
            [
                "found": found, "actor": acceptance.actor?.text ?? erased, "reason": acceptance.reason ?? erased,
            ])
    }

    package static func json(_ hit: CleanCallHit, _ acceptance: HitAcceptance?) -> String {
        JSONLine.text(
            Line(
                language: hit.language.code, rule: hit.rule.text, name: hit.name, ruleVersion: hit.ruleVersion.hex,
                kind: hit.kind.rawValue, recording: hit.call, call: hit.callName, words: hit.words, start: hit.start,
                accepted: acceptance.map { Line.Accepted(by: $0.actor?.text, reason: $0.reason) }))
    }

    private struct Line: Encodable {
        let type = "cleanCallHit"
        let language: String
        let rule: String
        let name: LocalizedText
        let ruleVersion: String
        let kind: String
        let recording: String
        let call: String
        let words: String
        let start: Double
        let accepted: Accepted?

        struct Accepted: Encodable {
            let by: String?
            let reason: String?
        }
    }
}
