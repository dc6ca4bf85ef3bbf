/// A turn's text by how its English words sound, with the way back to where they are written.
struct SoundText {
    /// UTF-8: the sounds of one word after another without anything between; a sign that ends what is said in one breath
    /// stands for itself, and a word that no dictionary knows is one sign that is no sound.
    let bytes: [UInt8]
    /// In order.
    private let words: [Word]

    private struct Word {
        let sounds: Range<Int>
        let written: Range<Int>
    }

    /// - Parameter text: UTF-8 in the common form.
    init(_ text: [UInt8], sounds: EnglishSounds) {
        var bytes: [UInt8] = []
        var words: [Word] = []
        for piece in Self.pieces(String(decoding: text, as: UTF8.self)) {
            let start = bytes.count
            if piece.isWord {
                bytes += (sounds.pronunciations(of: piece.text).first ?? Self.unknown).utf8
                words.append(Word(sounds: start..<bytes.count, written: piece.place))
            } else {
                bytes += piece.text.utf8
            }
        }
        self.bytes = bytes
        self.words = words
    }

    /// Where a stretch of the sounds is written; nil where it does not begin and end with a word.
    func written(_ range: Range<Int>) -> Range<Int>? {
        let first = words.partitioningIndex { $0.sounds.lowerBound >= range.lowerBound }
        let end = words.partitioningIndex { $0.sounds.upperBound >= range.upperBound }
        guard first <= end, end < words.count, words[first].sounds.lowerBound == range.lowerBound,
            words[end].sounds.upperBound == range.upperBound
        else { return nil }
        return words[first].written.lowerBound..<words[end].written.upperBound
    }

    private static let unknown = "\u{E6F0}"

    private struct Piece {
        var text: String
        var place: Range<Int>
        let isWord: Bool
    }

    /// Words, and signs that are passed over by no phrase.
    private static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var offset = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            let place = offset..<(offset + UTF8.width(scalar))
            offset = place.upperBound
            let isOfWord = PhraseTokens.isWordScalar(scalar) || (scalar == "'" && isInWord)
            if isOfWord, isInWord {
                pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
                pieces[pieces.count - 1].place = pieces[pieces.count - 1].place.lowerBound..<place.upperBound
            } else if isOfWord || !PhraseTokens.isSeparator(scalar) {
                pieces.append(Piece(text: String(scalar), place: place, isWord: isOfWord))
            }
            isInWord = isOfWord
        }
        return pieces
    }
}
