package import Model

/// How a wording is shown, and when two wordings are the same.
package enum WordingText {
    /// The phrase or pattern as the lexicon has it, lists written out; `≈` before what is looked for by its sound.
    package static func shown(_ wording: Rule.Wording) -> String {
        switch wording {
        case .phrase(let text), .pattern(let text): text
        case .soundOfPhrase(let text), .soundOfPattern(let text): "≈ \(text)"
        }
    }

    /// The pattern that PCRE2 is given for it where it is looked for as it is written; nil of how something sounds.
    package static func pattern(_ wording: Rule.Wording) -> String? {
        switch wording {
        case .phrase(let text): PhrasePattern.source(text)
        case .pattern(let text): text
        case .soundOfPhrase, .soundOfPattern: nil
        }
    }

    /// At most 80 characters of a wording or pattern: lists make some very long.
    package static func brief(_ text: String) -> String { text.count > 80 ? "\(text.prefix(79))…" : text }

    /// Equal for two wordings that match the same texts by their words: case, spaces and apostrophes do not count.
    static func key(_ wording: Rule.Wording) -> String {
        switch wording {
        case .phrase(let text): "phrase \(words(text))"
        case .pattern(let text): "pattern \(text)"
        case .soundOfPhrase(let text): "sound of phrase \(words(text))"
        case .soundOfPattern(let text): "sound of pattern \(text)"
        }
    }

    private static func words(_ phrase: String) -> String {
        PhraseTokens.of(phrase).map { $0.text.lowercased() }.joined(separator: "\u{1F}")
    }
}
