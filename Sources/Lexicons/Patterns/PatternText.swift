/// Pieces of PCRE2 pattern text.
enum PatternText {
    /// The text as a pattern that matches it literally; a run of spaces matches any spaces.
    static func literal(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).map(escaped).joined(separator: "\\s+")
    }

    /// ASCII punctuation has meanings in patterns; a backslash before it always takes them away.
    private static func escaped(_ text: Substring) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if hasMeaning(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// Whether a sign may mean something else than itself: ASCII punctuation and spaces; a backslash takes that away.
    static func hasMeaning(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
    }
}
