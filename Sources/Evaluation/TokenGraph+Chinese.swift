extension TokenGraph {
    /// - Parameter words: simplified, in lower case.
    mutating func appendChinese(_ words: [String]) {
        for (place, word) in words.enumerated() {
            var rest = word[...]
            while let figure = rest.firstMatch(of: /([0-9]+(?:,[0-9]{3})*)(?:\.([0-9]+)|:([0-9]{2}))?(%)?/) {
                appendCharacters(rest[..<figure.range.lowerBound], word: place)
                let number = String(figure.1.replacing(",", with: ""))
                if figure.4 != nil {
                    appendPercentage(number, fraction: figure.2, word: place)
                } else {
                    appendNumber(number, fraction: figure.2, word: place)
                    if let minutes = figure.3 { appendMinutes(String(minutes), word: place) }
                }
                rest = rest[figure.range.upperBound...]
            }
            appendCharacters(rest, word: place)
        }
    }

    /// 百分之五十; 100% is 百分之百 too.
    private mutating func appendPercentage(_ number: String, fraction: Substring?, word: Int) {
        if number == "100", fraction == nil {
            append([["百", "分", "之", "百"], ["百", "分", "之", "一", "百"]], word: word)
        } else {
            append([["百", "分", "之"]], word: word)
            appendNumber(number, fraction: fraction, word: word)
        }
    }

    /// 三点五.
    private mutating func appendNumber(_ number: String, fraction: Substring?, word: Int) {
        appendChineseDigits(number, asNumber: true, word: word)
        guard let fraction else { return }
        append([["点"]], word: word)
        appendChineseDigits(String(fraction), asNumber: false, word: word)
    }

    /// Behind the hour of `10:30`: 点三十分, 点三十, 点半.
    private mutating func appendMinutes(_ minutes: String, word: Int) {
        if minutes == "00" { return append([["点"], ["点", "整"], ["点", "钟"]], word: word) }
        append([["点"]], word: word)
        let start = end
        appendChineseDigits(minutes, asNumber: true, word: word)
        join([(end, []), (end, ["分"])] + (minutes == "30" ? [(start, ["半"])] : []), word: word)
    }

    /// Digits one by one, 一 also as 幺, or together as a number.
    private mutating func appendChineseDigits(_ row: String, asNumber: Bool, word: Int) {
        let digits = row.compactMap(\.wholeNumberValue)
        let start = end
        for (place, digit) in digits.enumerated() {
            var rows = ChineseNumbers.names(of: digit).map { (from: end, tokens: [$0]) }
            if asNumber, place == digits.count - 1 {
                rows += ChineseNumbers.cardinals(row).map { (from: start, tokens: $0) }
            }
            join(rows, word: word)
        }
    }

    /// Characters one by one, runs of Latin letters as one.
    private mutating func appendCharacters(_ text: Substring, word: Int) {
        for run in Self.tokens(String(text.replacing(/[〇○]/, with: "零"))) {
            var latin = ""
            for character in run + " " {
                if character.isASCII, character != " " {
                    latin.append(character)
                    continue
                }
                if !latin.isEmpty { append([[latin]], word: word) }
                latin = ""
                if character != " " { append([[String(character)]], word: word) }
            }
        }
    }
}
