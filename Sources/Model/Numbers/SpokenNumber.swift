internal import Foundation

/// Reads a number as it is said or written: in figures, in Chinese or English words, or in both, as `12万`.
package enum SpokenNumber {
    /// Beyond it nothing is counted.
    static let most = Fraction(1_000_000_000_000_000_000)

    /// The exact value; nil where the text is no number, or may be another one too.
    package static func value(of text: String) -> Fraction? {
        let plain = plain(text)
        return figure(plain) ?? ChineseNumbers.value(of: plain) ?? EnglishNumbers.value(of: plain)
    }

    /// Whether a word, in lower case, is a figure or an English word for a whole number by itself.
    package static func isEnglishWord(_ word: String) -> Bool { figure(word) != nil || EnglishNumbers.isNumber(word) }

    /// Half-width, lower case, without spaces at the ends.
    package static func plain(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.lowercased().trimmingCharacters(in: .whitespaces)
    }

    /// `12,000` or `3.5`; a comma only before three digits.
    static func figure(_ text: some StringProtocol) -> Fraction? {
        let text = String(text)
        guard let match = text.wholeMatch(of: /(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,6}))?/) else { return nil }
        let decimals = match.output.2 ?? ""
        guard let units = Int128(match.output.1.replacing(",", with: "") + decimals) else { return nil }
        return Fraction(units, over: decimals.reduce(Int128(1)) { scale, _ in scale * 10 })
    }
}
