/// English words for numbers in figures.
enum EnglishNumbers {
    /// The ways to say a row of digits: as a number, digit by digit, in pairs.
    static func forms(of digits: String) -> [[String]] {
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

    /// 0…999,999,999: `[two, hundred, five]`.
    static func cardinal(_ number: Int) -> [String] {
        switch number {
        case ..<20: [small[max(number, 0)]]
        case ..<100: [tens[number / 10]] + (number % 10 == 0 ? [] : [small[number % 10]])
        case ..<1000: cardinal(number / 100) + ["hundred"] + rest(number % 100)
        case ..<1_000_000: cardinal(number / 1000) + ["thousand"] + rest(number % 1000)
        default: cardinal(number / 1_000_000) + ["million"] + rest(number % 1_000_000)
        }
    }

    /// `[twenty, first]`.
    static func ordinal(_ number: Int) -> [String] {
        let words = cardinal(number)
        guard let last = words.last else { return words }
        let ending =
            irregular[last]
            ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last.hasSuffix("t") ? last + "h" : last + "th")
        return words.dropLast() + [ending]
    }

    private static func oneByOne(_ digits: String, zero: String) -> [String] {
        digits.map { $0 == "0" ? zero : $0.wholeNumberValue.map { small[$0] } ?? String($0) }
    }

    private static func rest(_ number: Int) -> [String] { number == 0 ? [] : cardinal(number) }

    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let irregular = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "nine": "ninth", "twelve": "twelfth",
    ]
}
