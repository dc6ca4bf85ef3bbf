package import Model

/// How a wording is shown, and when two wordings are the same.
package enum WordingText {
    /// The phrase or pattern as the lexicon has it, lists written out.
    package static func shown(_ wording: Rule.Wording) -> String {
        switch wording {
        case .phrase(let text), .pattern(let text): text
        }
    }

    /// The pattern that PCRE2 is given for it.
    package static func pattern(_ wording: Rule.Wording) -> String {
        switch wording {
        case .phrase(let text): PhrasePattern.source(text)
        case .pattern(let text): text
        }
    }

    /// At most 80 characters of a wording or pattern: lists make some very long.
    package static func brief(_ text: String) -> String { text.count > 80 ? "\(text.prefix(79))…" : text }

    /// Equal for two wordings that match the same texts by their words: case, spaces and apostrophes do not count.
    static func key(_ wording: Rule.Wording) -> String {
        switch wording {
        case .phrase(let text):
            "phrase " + PhraseTokens.of(text).map { $0.text.lowercased() }.joined(separator: "\u{1F}")
        case .pattern(let text): "pattern " + text
        }
    }
}
