package import Model
package import Texts

/// What was heard of a hit a second time, as a line for people.
package enum OpinionText {
    /// Nil where nobody listened again.
    package static func line(_ hit: Hit, _ texts: Catalogue) -> String? {
        hit.opinion.map { opinion in
            let note = opinion.note.map { texts.text($0) }
            let heard = opinion.heard.isEmpty ? texts.text("opinion.nothing") : "«\(opinion.heard)»"
            let gaps = ["engine": opinion.engine?.engine ?? "–", "heard": heard]
            let line =
                switch opinion.verdict {
                case .agrees: texts.text("opinion.agrees", gaps)
                case .disagrees: texts.text("opinion.disagrees", gaps)
                case .none: texts.text("opinion.none")
                }
            return ([line] + [note].compactMap(\.self)).joined(separator: texts.language == .chinese ? "" : " ")
        }
    }
}

/// The same for programs.
package struct OpinionLine: Encodable {
    let verdict: String
    /// Left out where nothing heard it again.
    let engine, model: String?
    let heard: String
    let confidence: Confidence?
    /// A sentence in the reader's language.
    let note: String?

    package init(_ opinion: SecondOpinion, _ texts: Catalogue) {
        verdict = opinion.verdict.rawValue
        engine = opinion.engine?.engine
        model = opinion.engine?.model
        heard = opinion.heard
        confidence = opinion.confidence
        note = opinion.note.map { texts.text($0) }
    }
}
