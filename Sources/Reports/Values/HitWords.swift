package import Model
package import Texts

/// What a hit says, for a line: its words, that they are missing, or what was measured.
package enum HitWords {
    package static func brief(_ hit: Hit, _ texts: Catalogue) -> String {
        if let measure = hit.measure { return texts.text(measure) }
        if hit.kind == .contact { return ContactText.words(hit, texts) }
        if hit.kind == .missing { return texts.text("report.missing") }
        return "\(hit.kind == .alike ? "≈ " : "")“\(hit.text.onOneLine)”"
    }
}
