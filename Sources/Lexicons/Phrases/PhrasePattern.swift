/// Writes a phrase as a PCRE2 pattern.
///
/// Words stand in order, any case; spaces and the separators of `PhraseTokens` between them as they like; up to two
/// fillers between two words. A number is found in figures and in words. A word that is not Chinese has a border before and behind it, so that `sue` is not found
/// in `issue`, nor `can` in `can't`.
enum PhrasePattern {
    /// The pattern; it matches nothing where the phrase has no words.
    static func source(_ phrase: String) -> String {
        let tokens = PhraseTokens.of(phrase)
        guard let first = tokens.first, let last = tokens.last else { return "(?!)" }
        var pattern = first.beginsAsWord ? borderBefore : ""
        var index = 0
        while index < tokens.count {
            if index > 0 { pattern += gap(tokens[index - 1], tokens[index]) }
            let number = PhraseNumber(at: index, of: tokens)
            let end = index + (number?.count ?? 1)
            let written = literal(tokens[index..<end])
            pattern += number.map { "(?:" + ([written] + $0.otherForms).joined(separator: "|") + ")" } ?? written
            index = end
        }
        return pattern + (last.endsAsWord ? borderBehind : "")
    }

    private static func literal(_ tokens: ArraySlice<PhraseToken>) -> String {
        tokens.indices.reduce(into: "") { pattern, place in
            if place > tokens.startIndex { pattern += gap(tokens[place - 1], tokens[place]) }
            pattern += PatternText.literal(tokens[place].text)
        }
    }

    /// Whether PCRE2 takes the pattern: its size has a bound, far beyond any phrase that is said.
    static func fits(_ phrase: String) -> Bool {
        phrase.utf8.count <= surelyFits || (try? CompiledPattern(source(phrase), isMatched: false)) != nil
    }

    /// Bytes of a phrase up to which its pattern is within the bound, whatever its words.
    private static let surelyFits = 200

    private static let separator = "[\\s,，、…—–\\-·]"
    private static let wordScalar = "(?![\(Han.classItems)])[\\p{L}\\p{M}\\p{N}_]"
    private static let borderBefore = "(?<!\(wordScalar))(?<!\(wordScalar)')"
    /// `'t` turns a word into its opposite; other endings (`'s`, `'re`) leave it the word that it is.
    private static let borderBehind = "(?!\(wordScalar)|'t(?!\(wordScalar)))"

    private static func gap(_ left: PhraseToken, _ right: PhraseToken) -> String {
        if left.isHan || right.isHan { return chineseGap }
        return spacedGap
    }

    private static let chineseGap =
        "\(separator)*(?:(?:\(Fillers.chinese.joined(separator: "|")))\(separator)*){0,\(Fillers.most)}?"
    private static let spacedGap =
        "\(separator)+(?:(?:\(Fillers.spaced.map(PatternText.literal).joined(separator: "|")))\(separator)+)"
        + "{0,\(Fillers.most)}?"
}
