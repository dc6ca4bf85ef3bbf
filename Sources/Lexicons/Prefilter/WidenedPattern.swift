/// What a prefilter looks for in the place of a pattern.
///
/// Every text in which PCRE2 finds the pattern, read with UTF, Unicode properties and any case, holds a match of this,
/// unless it holds one of the two characters beyond ASCII that are ASCII letters in another case (`oddLetters`).
enum WidenedPattern {
    /// To be raised with every change of what `of` gives: kept prefilters are known by it.
    static let edition = 1

    /// For Vectorscan: bytes, any case, a dot any byte. Nil where nothing can be looked for: the pattern holds a
    /// construct that is not known, matches in any text, or takes longer to be given up than to be looked for.
    static func of(_ pattern: String) -> String? {
        // Such a pattern may hit a limit where it does not match; it is to be undecided with a prefilter too.
        guard !PatternDoubts.hasNestedRepeats(pattern) else { return nil }
        guard let node = try? PatternParser.widened(Apostrophes.plain(pattern)), !node.isNullable else { return nil }
        let text = WideBytes.pattern(of: WideCore.of(node))
        return text.flatMap { $0.utf8.count <= longest ? $0 : nil }
    }

    /// The Kelvin sign, which is a k, and the long s. A text that holds one is not looked through: it is confirmed whole.
    static let oddLetters = "(?:\\xe2\\x84\\xaa|\\xc5\\xbf)"

    /// Vectorscan takes 16,000 bytes.
    private static let longest = 15_000
}
