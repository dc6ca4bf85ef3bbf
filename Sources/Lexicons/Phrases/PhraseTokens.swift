/// The words of a phrase: each Chinese character is one, and each run of anything else between separators.
struct PhraseToken: Hashable, Sendable {
    /// In the common form.
    let text: String
    let isHan: Bool

    /// Whether the token's first and last characters are letters, digits or marks, so that it has word borders there.
    var beginsAsWord: Bool { text.unicodeScalars.first.map(PhraseTokens.isWordScalar) ?? false }
    var endsAsWord: Bool { text.unicodeScalars.last.map(PhraseTokens.isWordScalar) ?? false }
}

/// Cuts a phrase into tokens.
enum PhraseTokens {
    /// Signs that, like spaces, only separate words: a recogniser writes them or does not.
    static let separators: Set<Unicode.Scalar> = [",", "，", "、", "…", "—", "–", "-", "·"]

    static func of(_ phrase: String) -> [PhraseToken] {
        var tokens: [PhraseToken] = []
        var word = ""
        func endWord() {
            if !word.isEmpty { tokens.append(PhraseToken(text: word, isHan: false)) }
            word = ""
        }
        for scalar in CommonForm.text(phrase).unicodeScalars {
            if Han.contains(scalar) {
                endWord()
                tokens.append(PhraseToken(text: String(scalar), isHan: true))
            } else if isSeparator(scalar) {
                endWord()
            } else {
                word.unicodeScalars.append(scalar)
            }
        }
        endWord()
        return tokens
    }

    /// Whether anything in the text can be said: a Chinese character, a letter or a number. Signs such as ♪ or ?! cannot.
    static func hasWords(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            Han.contains(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || separators.contains(scalar)
    }

    /// A letter, mark or digit that is no Chinese character.
    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        guard !Han.contains(scalar) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return scalar == "_"
        }
    }
}
