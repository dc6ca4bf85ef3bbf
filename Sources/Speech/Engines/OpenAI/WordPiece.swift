internal import Foundation

/// A word on its way from a server's reply: as it was written there, with times from the beginning of the sound that was
/// sent.
struct WordPiece: Hashable {
    var written: String
    var start: Double
    var end: Double
    var probability: Double?
    var isSpread = false
    var isInvented = false

    /// Without the marks around it.
    var bare: String { written.withoutMarks(keeping: "$£€¥%") }

    /// Where a server begins words with spaces, a piece without one goes on with the word before: `$` `500`, `five` `-day`.
    static func joined(_ pieces: [WordPiece]) -> [WordPiece] {
        guard pieces.contains(where: { $0.written.first?.isWhitespace == true }) else { return pieces }
        return pieces.reduce(into: []) { words, piece in
            guard let last = words.indices.last, piece.written.first?.isWhitespace == false else {
                return words.append(piece)
            }
            words[last].written += piece.written
            words[last].end = piece.end
            words[last].probability = [words[last].probability, piece.probability].compactMap(\.self).min()
        }
    }

    /// Each without spaces and with the marks that follow it; marks alone are no word.
    static func withMarks(_ pieces: [WordPiece]) -> [WordPiece] {
        pieces.reduce(into: []) { words, piece in
            var piece = piece
            piece.written = piece.written.trimmingCharacters(in: .whitespacesAndNewlines)
            guard piece.bare.isEmpty else { return words.append(piece) }
            if let last = words.indices.last { words[last].written += piece.written }
        }
    }

    /// Characters one by one, runs of Latin letters and figures as one.
    static func characters(_ text: String) -> [String] {
        text.reduce(into: [String]()) { words, character in
            guard !character.isWhitespace else { return }
            let isLatin = { (letter: Character) in letter.isASCII && (letter.isLetter || letter.isNumber) }
            if isLatin(character), let last = words.last?.last, isLatin(last) {
                words[words.count - 1].append(character)
            } else {
                words.append(String(character))
            }
        }
    }
}
