import Foundation
import Model

/// Finds the timed words of an utterance in its text.
///
/// The text is what is shown and matched; words only lend it their times. Both are compared by their letters and
/// digits alone, any case, in order. A word that the text does not have (a number written in digits, a sign) is left
/// out; the search then goes on behind it, but never far ahead, so that one stray word cannot pull the rest along.
struct WordAlignment {
    /// The words that were found, with their UTF-8 range in the utterance's text; in order.
    let words: [(word: Word, range: Range<Int>)]

    init(_ utterance: Utterance) {
        let letters = Letter.all(in: utterance.text)
        var found: [(word: Word, range: Range<Int>)] = []
        var next = 0
        var reach = Self.furthestAhead
        for word in utterance.words {
            let sought = Letter.all(in: word.text.precomposedStringWithCanonicalMapping).map(\.folded)
            guard !sought.isEmpty else { continue }
            if let start = Self.place(of: sought, in: letters, from: next, reach: reach) {
                let end = start + sought.count
                found.append((word, letters[start].range.lowerBound..<letters[end - 1].range.upperBound))
                next = end
                reach = Self.furthestAhead
            } else {
                reach = min(reach + 2 * sought.count, Self.furthestEver)
            }
        }
        words = found
    }

    /// The words that share a byte with a stretch of the utterance's text.
    func words(touching range: Range<Int>) -> [Word] {
        let first = words.partitioningIndex { $0.range.upperBound > range.lowerBound }
        return words[first...].prefix { $0.range.lowerBound < range.upperBound }.map(\.word)
    }

    /// Letters that may be skipped to find a word.
    private static let furthestAhead = 24
    /// The same after many words that were not found, so that an utterance of an hour costs no more a word than one of
    /// a minute.
    private static let furthestEver = 480

    private static func place(of sought: [String], in letters: [Letter], from next: Int, reach: Int) -> Int? {
        let last = min(letters.count - sought.count, next + reach)
        guard next <= last else { return nil }
        return (next...last).first { start in
            sought.indices.allSatisfy { letters[start + $0].folded == sought[$0] }
        }
    }

    private struct Letter {
        let folded: String
        let range: Range<Int>

        static func all(in text: String) -> [Letter] {
            var letters: [Letter] = []
            var offset = 0
            for scalar in text.unicodeScalars {
                let end = offset + UTF8.width(scalar)
                if Han.contains(scalar) || PhraseTokens.isWordScalar(scalar) {
                    letters.append(Letter(folded: scalar.properties.lowercaseMapping, range: offset..<end))
                }
                offset = end
            }
            return letters
        }
    }
}
