/// Typographic apostrophes, which recognisers and editors put where others put the plain one.
enum Apostrophes {
    static func isTypographic(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{2019}" || scalar == "\u{02BC}" }

    /// The text with plain apostrophes; it keeps its number of scalars.
    static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isTypographic) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isTypographic(scalar) ? "'" : scalar) }
        return String(result)
    }
}
