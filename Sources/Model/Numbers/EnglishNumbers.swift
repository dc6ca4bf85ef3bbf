/// English words for numbers in figures.
package enum EnglishNumbers {
    /// The most usual ways to say a row of digits: as a number, digit by digit, in pairs.
    package static func forms(of digits: String) -> [[String]] {
        var forms: [[String]] = []
        if digits.count <= 9, digits == "0" || !digits.hasPrefix("0"), let number = Int(digits) {
            forms.append(cardinal(number))
        }
        forms.append(oneByOne(digits, zero: "zero"))
        if digits.contains("0") { forms.append(oneByOne(digits, zero: "oh")) }
        if (3...4).contains(digits.count), let number = Int(digits), !digits.hasPrefix("0") {
            let (front, back) = (number / 100, number % 100)
            let end = back == 0 ? ["hundred"] : back < 10 ? ["oh"] + cardinal(back) : cardinal(back)
            forms.append(cardinal(front) + end)
        }
        return forms.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// 0…999,999,999: `[two, hundred, five]`, or `[two, hundred, and, five]`.
    package static func cardinal(_ number: Int, withAnd: Bool = false) -> [String] {
        switch number {
        case ..<20: [small[max(number, 0)]]
        case ..<100: [tens[number / 10]] + rest(number % 10)
        case ..<1000: counted(number, by: 100, "hundred", withAnd)
        case ..<1_000_000: counted(number, by: 1000, "thousand", withAnd)
        default: counted(number, by: 1_000_000, "million", withAnd)
        }
    }

    /// `[twenty, first]`.
    package static func ordinal(_ number: Int) -> [String] {
        withLast(of: cardinal(number)) { last in
            ordinals[last]
                ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last.hasSuffix("t") ? last + "h" : last + "th")
        }
    }

    /// `[nineteen, nineties]`.
    static func plural(_ words: [String]) -> [String] {
        withLast(of: words) { $0.hasSuffix("y") ? $0.dropLast() + "ies" : $0 + "s" }
    }

    private static func withLast(of words: [String], _ change: (String) -> String) -> [String] {
        words.last.map { words.dropLast() + [change($0)] } ?? words
    }

    private static func counted(_ number: Int, by unit: Int, _ name: String, _ withAnd: Bool) -> [String] {
        let left = number % unit
        return cardinal(number / unit, withAnd: withAnd) + [name]
            + (withAnd && (1..<100).contains(left) ? ["and"] : []) + rest(left, withAnd: withAnd)
    }

    private static func oneByOne(_ digits: String, zero: String) -> [String] {
        digits.map { $0 == "0" ? zero : $0.wholeNumberValue.map { small[$0] } ?? String($0) }
    }

    private static func rest(_ number: Int, withAnd: Bool = false) -> [String] {
        number == 0 ? [] : cardinal(number, withAnd: withAnd)
    }

    static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let ordinals = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "nine": "ninth", "twelve": "twelfth",
    ]
}
