import Model

/// A number within a phrase, which may be said in figures or in words.
struct PhraseNumber {
    /// Tokens that it takes.
    let count: Int
    let value: Int
    /// Whether it is written in figures.
    let isInFigures: Bool
    /// Patterns of the other ways to write it.
    let otherForms: [String]

    /// The longest number that begins at a token; nil where none does.
    init?(at place: Int, of tokens: [PhraseToken]) {
        // Figures stand in front: two of them are two numbers.
        let most = tokens.indices[place...].prefix(Self.mostTokens).prefix {
            Self.isOfNumber(tokens[$0]) && ($0 == place || !Self.isFigure(tokens[$0]))
        }.count
        guard most > 0 else { return nil }
        let isChinese = tokens.contains(where: \.isHan)
        for count in stride(from: most, to: 0, by: -1) {
            let run = tokens[place..<place + count].map(\.text)
            let text = run.joined(separator: tokens[place].isHan ? "" : " ")
            guard let value = Self.value(of: text), value < 100_000_000 else { continue }
            let forms = Self.forms(value, isChinese: isChinese).filter { $0.text != text }.map(\.pattern)
            guard !forms.isEmpty else { continue }
            (self.count, self.value, otherForms) = (count, value, forms)
            isInFigures = Self.isFigure(tokens[place])
            return
        }
        return nil
    }

    /// Eighteen words say any number below a hundred million.
    private static let mostTokens = 18
    private static let chineseSigns = "零〇一二两三四五六七八九十百千万亿"
    private static let chinese = Set(chineseSigns.map(String.init))

    private static func isFigure(_ token: PhraseToken) -> Bool {
        token.text.first?.isASCIIDigit ?? false
    }

    /// Whole numbers alone.
    private static func value(of text: String) -> Int? {
        guard let value = SpokenNumber.value(of: text), value.denominator == 1, value >= .zero else { return nil }
        return Int(exactly: value.numerator)
    }

    private static func isOfNumber(_ token: PhraseToken) -> Bool {
        token.isHan ? chinese.contains(token.text) : SpokenNumber.isEnglishWord(token.text.lowercased())
    }

    /// Figures stand alone, and are no part of longer ones; so do Chinese words.
    private static func forms(_ value: Int, isChinese: Bool) -> [(text: String, pattern: String)] {
        var forms = [figures("\(value)")]
        if value >= 1000 { forms.append(figures(grouped(value))) }
        if isChinese {
            let words = ChineseNumbers.words(value)
            for text in Set([words, words.map(Self.withPair)].compactMap(\.self)).sorted() {
                forms.append((text, "(?<![\(chineseSigns)])\(text)(?![\(chineseSigns)])"))
            }
            if value > 0, value % 10_000 == 0 {
                forms.append(("\(value / 10_000) 万", "(?<![0-9.,])\(value / 10_000)\\s*万"))
            }
        } else {
            let words = EnglishNumbers.cardinal(value)
            let pattern = "\\b" + words.joined(separator: "[\\s\\-]+(?:and\\s+)?") + "\\b"
            forms.append((words.joined(separator: " "), pattern))
        }
        return forms
    }

    private static func figures(_ text: String) -> (text: String, pattern: String) {
        (text, "(?<![0-9])(?<![0-9][.,])\(PatternText.literal(text))(?![.,]?[0-9])")
    }

    /// 两 for two, as before 百, 千 and 万, and before what is counted.
    private static func withPair(_ words: String) -> String {
        words == "二" ? "两" : words.hasPrefix("二") && !words.hasPrefix("二十") ? "两" + words.dropFirst() : words
    }

    private static func grouped(_ value: Int) -> String {
        let digits = Array("\(value)")
        return digits.indices.reduce(into: "") { text, place in
            if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digits[place])
        }
    }
}
