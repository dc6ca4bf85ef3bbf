internal import Foundation
internal import Model

extension TokenGraph {
    /// What is counted of written words: in lower case, one token a word, a Chinese character or a run of Latin letters;
    /// English and Chinese figures in all usual ways of saying them.
    init(_ words: [String], language: Language) {
        self.init()
        let simple = language == .chinese ? SimplifiedChinese.words(words) : words
        let plain = simple.map {
            // A Chinese comma parts numbers; a plain one may stand inside of one.
            $0.replacing("，", with: " ").lowercased().precomposedStringWithCompatibilityMapping
                .replacing("’", with: "'")
        }
        switch language {
        case .english: appendEnglish(plain)
        case .chinese: appendChinese(plain)
        default:
            for (place, word) in plain.enumerated() {
                for token in Self.tokens(word) { append([[token]], word: place) }
            }
        }
    }

    /// Runs of letters and digits, with the apostrophes in them.
    static func tokens(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "'") }
            .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "'")) }.filter { !$0.isEmpty }
    }
}
