/// An English word with figures, taken apart into what is said one after another: `$500` is five hundred and dollars.
package enum WrittenFigure {
    package enum Part: Hashable, Sendable {
        /// A row of digits, which may be said as a number, digit by digit or in pairs.
        case digits(String)
        /// Letters beside figures, as in `20mg`.
        case letters(String)
        /// The ways to say it, the most usual first, each a row of words; an empty row where it may be left unsaid.
        case ways([[String]])
    }

    /// - Parameter word: in lower case, without the marks around it, but with its signs.
    package static func parts(of word: String) -> [Part] {
        if word.last == "%" { return parts(of: String(word.dropLast())) + [.ways([["percent"]])] }
        if let money = MoneyFigure(word) { return money.parts }
        if let day = word.wholeMatch(of: /(.*[0-9])([ap])\.?m/) {
            return parts(of: String(day.1)) + [.ways([[String(day.2), "m"]])]
        }
        let plain = word.replacing(",", with: "")
        return clock(plain) ?? ordinal(plain) ?? decade(plain) ?? decimal(plain) ?? hyphened(plain) ?? runs(plain)
    }

    /// `10:30`.
    private static func clock(_ word: String) -> [Part]? {
        word.wholeMatch(of: /([0-9]{1,2}):([0-9]{2})/).map { time in
            [
                .digits(String(time.1)),
                time.2 == "00" ? .ways([[], ["o'clock"], ["hundred"]]) : .digits(String(time.2)),
            ]
        }
    }

    /// `3rd`.
    private static func ordinal(_ word: String) -> [Part]? {
        word.wholeMatch(of: /([0-9]{1,9})(?:st|nd|rd|th)/).flatMap { Int($0.1) }
            .map { [.ways([EnglishNumbers.ordinal($0)])] }
    }

    /// `1990s`.
    private static func decade(_ word: String) -> [Part]? {
        word.wholeMatch(of: /([0-9]*0)'?s/).map { years in
            [.ways(EnglishNumbers.forms(of: String(years.1)).map(EnglishNumbers.plural))]
        }
    }

    /// `3.5`; two digits behind the point may be an amount or a time, which are said without it.
    private static func decimal(_ word: String) -> [Part]? {
        word.wholeMatch(of: /([0-9]+)\.([0-9]+)/).map { number in
            [
                .digits(String(number.1)), .ways(number.2.count == 2 ? [["point"], []] : [["point"]]),
                .digits(String(number.2)),
            ]
        }
    }

    /// `30-day`, `847-7115`; between two short numbers, as in `5-10`, there may be a `to`.
    private static func hyphened(_ word: String) -> [Part]? {
        let pieces = word.split { $0 == "-" || $0 == "–" }.map(String.init)
        guard pieces.count > 1 else { return nil }
        let isRange = pieces.count == 2 && pieces.allSatisfy { (1...3).contains($0.count(where: \.isASCIIDigit)) }
        let between: [Part] = isRange ? [.ways([[], ["to"]])] : []
        return Array(pieces.map { parts(of: $0) }.joined(separator: between))
    }

    /// Runs of digits and of letters: `20mg`.
    private static func runs(_ word: String) -> [Part] {
        let runs = word.reduce(into: [String]()) { runs, letter in
            guard letter.isLetter || letter.isNumber else { return runs.append("") }
            if let last = runs.last?.last, last.isASCIIDigit == letter.isASCIIDigit {
                runs[runs.count - 1].append(letter)
            } else {
                runs.append(String(letter))
            }
        }
        return runs.filter { !$0.isEmpty }.map { $0.allSatisfy(\.isASCIIDigit) ? .digits($0) : .letters($0) }
    }
}
