internal import Foundation
internal import Model

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
    var bare: String { written.withoutMarks(keeping: Self.signs) }

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

    /// Each without spaces, with the marks that end it. Quotation marks and dashes, which Whisper sets before a line too,
    /// are nobody's words and stand with none; a sign of money belongs to the piece behind it.
    static func withMarks(_ pieces: [WordPiece]) -> [WordPiece] {
        var words: [WordPiece] = []
        var sign = ""
        for var piece in pieces {
            let written = sign + piece.written.trimmingCharacters(in: .whitespacesAndNewlines)
            let bare = written.withoutMarks(keeping: signs)
            let end = bare.isEmpty ? nil : written.range(of: bare, options: .backwards)?.upperBound
            let marks = String(written[(end ?? written.startIndex)...].filter { closingMarks.contains($0) })
            sign = bare.isEmpty ? written.filter { moneySigns.contains($0) } : ""
            if !bare.isEmpty {
                piece.written = bare + marks
                words.append(piece)
            } else if let last = words.indices.last {
                words[last].written += marks
            }
        }
        return words
    }

    private static let moneySigns = "$£€¥"
    private static let signs = moneySigns + "%"
    private static let closingMarks = ".,!?;:…%。，！？；：、"

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
