internal import Model
internal import Texts

/// What a hit is about, for a table's cell.
enum HitWords {
    static func short(_ hit: Hit, _ texts: Catalogue) -> String {
        switch hit.kind {
        case .said: "“\(hit.text.onOneLine)”"
        case .alike: "≈ “\(hit.text.onOneLine)”"
        case .missing: texts.text("report.missing")
        case .contact: ContactText.words(hit, texts)
        }
    }
}
