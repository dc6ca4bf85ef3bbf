package import Model
package import Texts

/// What a hit says, for a line: its words, that they are missing, what was measured or how the debtor was called.
package enum HitWords {
    package static func brief(_ hit: Hit, _ texts: Catalogue) -> String {
        switch hit.kind {
        case .said: "“\(hit.text.onOneLine)”"
        case .alike: "≈ “\(hit.text.onOneLine)”"
        case .missing: texts.text("report.missing")
        case .deadAir, .talkingOver, .wordsPerSecond, .shouting: hit.measure.map { texts.text($0) } ?? ""
        case .contact: ContactText.words(hit, texts)
        }
    }
}
