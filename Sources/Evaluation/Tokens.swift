internal import Foundation
internal import Model

/// What is counted: English words in lower case, digits as words and hyphens as spaces; simplified Chinese characters,
/// runs of Latin letters or digits as one, percentages as they are said.
enum Tokens {
    static func of(_ text: String, language: Language) -> [String] {
        let spoken = language == .chinese ? ChinesePercentages.spoken(SimplifiedChinese.text(text)) : text
        let lower = spoken.lowercased().precomposedStringWithCompatibilityMapping.replacing("’", with: "'")
        let words = lower.split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
        if language == .chinese { return words.flatMap(characters) }
        return words.flatMap { word in
            word.allSatisfy(\.isNumber) ? word.map { digitWords[$0] ?? String($0) } : [titles[word] ?? word]
        }
    }

    private static let digitWords: [Character: String] = [
        "0": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven",
        "8": "eight", "9": "nine",
    ]

    /// Titles are written short and said in full.
    private static let titles = ["mr": "mister", "mrs": "missus", "dr": "doctor"]

    private static func characters(_ word: String) -> [String] {
        word.reduce(into: [String]()) { tokens, character in
            if character.isASCII, let last = tokens.last, last.allSatisfy(\.isASCII) {
                tokens[tokens.count - 1] += String(character)
            } else {
                tokens.append(String(character))
            }
        }
    }
}
