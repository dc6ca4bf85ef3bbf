internal import Foundation
package import Model

/// How far what was heard is from what was said: (substitutions + deletions + insertions) ÷ tokens of the reference,
/// by minimum edit distance (Levenshtein 1966), all costs 1. May exceed 1.
package struct WordErrorRate: Hashable, Sendable {
    package private(set) var substitutions = 0
    package private(set) var deletions = 0
    package private(set) var insertions = 0
    /// Tokens of the reference.
    package private(set) var referenceTokens = 0

    package init() {}

    /// Nothing counted yet: nil; else errors ÷ reference tokens over all that was added, not a mean of rates.
    package var rate: Double? {
        referenceTokens > 0
            ? Double(substitutions + deletions + insertions) / Double(referenceTokens) : nil
    }

    /// Adds one recording. English is compared by words in lower case, digits as words and hyphens as spaces; Chinese
    /// by simplified characters, runs of Latin letters or digits as one, percentages as they are said.
    package mutating func add(reference: String, heard: String, language: Language) {
        let said = Self.tokens(reference, language: language)
        let got = Self.tokens(heard, language: language)
        referenceTokens += said.count
        count(said, got)
    }

    static func tokens(_ text: String, language: Language) -> [String] {
        let spoken = language == .chinese ? ChinesePercentages.spoken(SimplifiedChinese.text(text)) : text
        let lower = spoken.lowercased().precomposedForComparison
        let words = lower.split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
        if language == .chinese { return words.flatMap(characters) }
        return words.flatMap { word in
            word.allSatisfy(\.isNumber) ? word.map { digitWords[$0] ?? String($0) } : [word]
        }
    }

    private static let digitWords: [Character: String] = [
        "0": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven",
        "8": "eight", "9": "nine",
    ]

    private static func characters(_ word: String) -> [String] {
        word.reduce(into: [String]()) { tokens, character in
            if character.isASCII, let last = tokens.last, last.allSatisfy(\.isASCII) {
                tokens[tokens.count - 1] += String(character)
            } else {
                tokens.append(String(character))
            }
        }
    }

    private mutating func count(_ said: [String], _ got: [String]) {
        struct Cell {
            var substitutions = 0
            var deletions = 0
            var insertions = 0
            var cost: Int { substitutions + deletions + insertions }
        }
        var row = (0...got.count).map { Cell(insertions: $0) }
        for (place, word) in said.enumerated() {
            var next = [Cell(deletions: place + 1)]
            for (column, other) in got.enumerated() {
                var replaced = row[column]
                if word != other { replaced.substitutions += 1 }
                var deleted = row[column + 1]
                deleted.deletions += 1
                var inserted = next[column]
                inserted.insertions += 1
                next.append([replaced, deleted, inserted].min { $0.cost < $1.cost } ?? replaced)
            }
            row = next
        }
        guard let last = row.last else { return }
        substitutions += last.substitutions
        deletions += last.deletions
        insertions += last.insertions
    }
}

extension String {
    /// One form for letters that can be written in two ways, and for the two apostrophes.
    fileprivate var precomposedForComparison: String {
        precomposedStringWithCompatibilityMapping.replacing("’", with: "'")
    }
}
