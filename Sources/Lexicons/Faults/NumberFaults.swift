import Model

/// Writes numbers in figures that stand in words, and in words that stand in figures, one at a time. In Chinese words they
/// are taken for numbers where they have more than one character or stand before a unit.
struct NumberFaults: FaultMaker {
    func variants(of text: String) -> [FaultyText] {
        let tokens = PhraseTokens.of(text)
        return spans(of: tokens).map { span, other in
            let written = tokens[..<span.lowerBound] + PhraseTokens.of(other) + tokens[span.upperBound...]
            return FaultyText(fault: .number, text: PhraseTokens.text(Array(written)))
        }
    }

    private func spans(of tokens: [PhraseToken]) -> [(Range<Int>, String)] {
        var found: [(Range<Int>, String)] = []
        var place = 0
        let isChinese = tokens.contains(where: \.isHan)
        while place < tokens.count {
            let word = tokens[place].text.lowercased()
            var end = place + 1
            if let number = Int(word), (0...9999).contains(number) {
                if let words = isChinese ? ChineseNumber.words(number) : EnglishNumber.words(number) {
                    found.append((place..<end, words))
                }
            } else if ChineseNumber.signs.contains(word) {
                while end < tokens.count, ChineseNumber.signs.contains(tokens[end].text) { end += 1 }
                let isCounted = end < tokens.count && ChineseNumber.units.contains(tokens[end].text)
                if end - place > 1 || isCounted, let value = ChineseNumber.value(tokens[place..<end].map(\.text)) {
                    found.append((place..<end, "\(value)"))
                }
            } else if word != "one", let value = EnglishNumber.value(word) {
                var whole = value
                if value >= 20, end < tokens.count, let ones = EnglishNumber.value(tokens[end].text.lowercased()),
                    (1...9).contains(ones)
                {
                    whole += ones
                    end += 1
                }
                found.append((place..<end, "\(whole)"))
            }
            place = end
        }
        return found
    }
}

/// Numbers to 9999 as Mandarin says them.
enum ChineseNumber {
    static let signs: Set<String> = Set(digits.keys).union(places.map(\.sign))
    static let units: Set<String> = ["天", "个", "小", "块", "元", "月", "年", "次", "点", "分", "秒", "号", "日", "遍", "万", "倍"]

    private static let digits = [
        "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let places: [(sign: String, value: Int)] = [("千", 1000), ("百", 100), ("十", 10)]

    /// Nil where the signs make no number, such as two digits in a row.
    static func value(_ signs: [String]) -> Int? {
        var (sum, digit, least): (Int, Int?, Int) = (0, nil, 10_000)
        for sign in signs {
            if let place = places.first(where: { $0.sign == sign })?.value {
                guard place < least else { return nil }
                sum += (digit ?? 1) * place
                (digit, least) = (nil, place)
            } else {
                guard digit == nil || digit == 0 else { return nil }
                digit = digits[sign]
            }
        }
        return sum + (digit ?? 0)
    }

    static func words(_ number: Int) -> String? {
        guard (0...9999).contains(number) else { return nil }
        func sign(_ digit: Int) -> String { digits.first { $0.value == digit && $0.key != "两" }?.key ?? "" }
        guard number > 0 else { return sign(0) }
        var (left, text) = (number, "")
        for place in places {
            let digit = left / place.value
            left %= place.value
            if digit > 0 {
                text += (number < 20 && place.value == 10 ? "" : sign(digit)) + place.sign
            } else if !text.isEmpty, left > 0, !text.hasSuffix(sign(0)) {
                text += sign(0)
            }
        }
        return left > 0 ? text + sign(left) : text
    }
}

/// Numbers to 99 as English says them. `one` is left alone: it is rarely a number.
enum EnglishNumber {
    static func value(_ word: String) -> Int? { word == "one" ? 1 : numbers[word] }

    static func words(_ number: Int) -> String? {
        if let word = numbers.first(where: { $0.value == number })?.key { return word }
        guard (21...99).contains(number), let tens = numbers.first(where: { $0.value == number / 10 * 10 })?.key,
            let ones = number % 10 == 1 ? "one" : numbers.first(where: { $0.value == number % 10 })?.key
        else { return nil }
        return "\(tens) \(ones)"
    }

    private static let numbers = [
        "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
    ]
}
