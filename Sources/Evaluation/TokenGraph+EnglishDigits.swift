internal import Model

extension TokenGraph {
    /// A row of digits: as one number, or cut into digits, pairs, hundreds and doubles wherever the speaker likes, as
    /// telephone numbers and years are said.
    ///
    /// - Parameter isDay: whether it may be a day's number: third.
    mutating func appendDigits(_ row: String, isDay: Bool, word: Int) {
        let digits = row.compactMap(\.wholeNumberValue)
        var nodes = [end]
        for place in digits.indices {
            var rows = (max(0, place - 3)...place).flatMap { first in
                Self.atOneGo(digits[first...place]).map { (from: nodes[first], tokens: $0) }
            }
            if place == digits.count - 1 {
                let whole = Self.asNumber(digits) + (isDay ? Self.asDay(digits) : [])
                rows += whole.map { (from: nodes[0], tokens: $0) }
            }
            join(rows, word: word)
            nodes.append(end)
        }
    }

    /// At most four digits of a row, where they are said together.
    private static func atOneGo(_ digits: ArraySlice<Int>) -> [[String]] {
        guard let first = digits.first else { return [] }
        if digits.count == 1 { return first == 0 ? [["zero"], ["oh"], ["o"]] : [EnglishNumbers.cardinal(first)] }
        var ways: [[String]] = []
        if digits.count < 4, Set(digits).count == 1 {
            ways = atOneGo(digits.suffix(1)).map { [digits.count == 2 ? "double" : "triple"] + $0 }
        }
        guard first > 0 else { return ways }
        let number = Self.number(digits)
        if digits.count == 2 { ways.append(EnglishNumbers.cardinal(number)) }
        if digits.count > 2, number % 100 == 0 { ways.append(EnglishNumbers.cardinal(number / 100) + ["hundred"]) }
        return ways
    }

    /// All digits as a number: one thousand (and) five, a thousand (and) five, nineteen hundred (and) five.
    private static func asNumber(_ digits: [Int]) -> [[String]] {
        guard digits.count > 2, digits.count < 10, digits[0] > 0 else { return [] }
        let number = Self.number(digits[...])
        var ways = [EnglishNumbers.cardinal(number), EnglishNumbers.cardinal(number, withAnd: true)]
        if digits.count == 4, number % 100 > 0 {
            let (hundreds, rest) = (EnglishNumbers.cardinal(number / 100), EnglishNumbers.cardinal(number % 100))
            ways += [hundreds + ["hundred"] + rest, hundreds + ["hundred", "and"] + rest]
        }
        return ways + ways.filter { $0[0] == "one" }.map { ["a"] + $0.dropFirst() }
    }

    private static func asDay(_ digits: [Int]) -> [[String]] {
        let number = digits.count < 3 ? Self.number(digits[...]) : 0
        return (1...31).contains(number) ? [EnglishNumbers.ordinal(number)] : []
    }

    private static func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
