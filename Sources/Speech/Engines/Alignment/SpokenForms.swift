internal import Foundation
internal import Model

/// How an English word that an engine wrote may have been said: `$500` as five hundred dollars, `1956` as nineteen fifty
/// six or digit by digit.
struct SpokenForms {
    /// Whether the dictionary has a word.
    let isKnown: (String) -> Bool

    /// The forms of a written word, each a row of words; empty where it holds no letter and no digit.
    func forms(of written: String) -> [[String]] {
        let bare = written.replacing("’", with: "'").withoutMarks(keeping: "$£€%")
        guard !bare.isEmpty else { return [] }
        let word = bare.lowercased()
        if isKnown(word) { return [[word]] }
        if word.contains(where: \.isASCIIDigit) {
            return Self.product(WrittenFigure.parts(of: word).map { forms(of: $0) })
        }
        let parts = word.split { $0 == "-" || $0 == "/" || $0 == "." || $0 == "&" }.map(String.init)
        if parts.count > 1 { return Self.product(parts.map { forms(of: $0) }) }
        // Letters that stand for a name are said one by one: PBX.
        if bare.count <= 5, bare == bare.uppercased(), bare.allSatisfy(\.isLetter) {
            let letters = word.map { String($0) }
            if letters.allSatisfy(isKnown) { return [letters] }
        }
        return [[word]]
    }

    private func forms(of part: WrittenFigure.Part) -> [[String]] {
        switch part {
        case .digits(let digits): EnglishNumbers.forms(of: digits)
        case .letters(let letters): forms(of: letters)
        case .ways(let ways): ways
        }
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
