internal import Foundation

/// How an English word that an engine wrote may have been said: `$500` as five hundred dollars, `1956` as nineteen fifty
/// six or digit by digit.
struct SpokenForms {
    /// Whether the dictionary has a word.
    let isKnown: (String) -> Bool

    /// The forms of a written word, each a row of words; empty where it holds no letter and no digit.
    func forms(of written: String) -> [[String]] {
        let bare = Self.bare(written)
        guard !bare.isEmpty else { return [] }
        let word = bare.lowercased()
        if isKnown(word) { return [[word]] }
        if word.contains(where: \.isNumber) { return figures(word) }
        let parts = word.split { $0 == "-" || $0 == "/" || $0 == "." || $0 == "&" }.map(String.init)
        if parts.count > 1 { return Self.product(parts.map { forms(of: $0) }) }
        // Letters that stand for a name are said one by one: PBX.
        if bare.count <= 5, bare == bare.uppercased(), bare.allSatisfy(\.isLetter) {
            let letters = word.map { String($0) }
            if letters.allSatisfy(isKnown) { return [letters] }
        }
        return [[word]]
    }

    /// Without the marks around it, straight apostrophes inside.
    private static func bare(_ written: String) -> String {
        let bare = written.replacing("’", with: "'").withoutMarks(keeping: "$£€%")
        return bare.contains { $0.isLetter || $0.isNumber } ? bare : ""
    }

    private func figures(_ word: String) -> [[String]] {
        if word.hasSuffix("%") { return figures(String(word.dropLast())).map { $0 + ["percent"] } }
        let currencies: [Character: String] = ["$": "dollars", "£": "pounds", "€": "euros"]
        if let sign = word.first, let name = currencies[sign] {
            return figures(String(word.dropFirst())).map { $0 + [name] }
        }
        let plain = word.replacing(",", with: "")
        if plain.allSatisfy(\.isASCIIDigit) { return EnglishNumbers.forms(of: plain) }
        for ending in ["st", "nd", "rd", "th"] where plain.hasSuffix(ending) {
            let digits = String(plain.dropLast(2))
            if digits.allSatisfy(\.isASCIIDigit), let number = Int(digits) { return [EnglishNumbers.ordinal(number)] }
        }
        return Self.product(Self.runs(plain).map { $0.allSatisfy(\.isASCIIDigit) ? figures($0) : forms(of: $0) })
    }

    /// Runs of digits and of letters: `10:30`, `20mg`, `847-7115`.
    private static func runs(_ word: String) -> [String] {
        word.reduce(into: [String]()) { runs, letter in
            guard letter.isLetter || letter.isNumber else { return runs.append("") }
            if let last = runs.last?.last, last.isNumber == letter.isNumber {
                runs[runs.count - 1].append(letter)
            } else {
                runs.append(String(letter))
            }
        }.filter { !$0.isEmpty }
    }

    /// Every form of the first part before every form of the second, and so on; at most 16.
    private static func product(_ parts: [[[String]]]) -> [[String]] {
        let known = parts.filter { !$0.isEmpty }
        guard !known.isEmpty else { return [] }
        return known.reduce([[]]) { done, next in
            Array(done.flatMap { start in next.map { start + $0 } }.prefix(16))
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
