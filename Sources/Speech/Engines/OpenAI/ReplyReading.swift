internal import Audio
internal import Foundation
internal import Model

/// Makes words out of a server's reply: each with its marks, its second in the recording, and how sure it is.
struct ReplyReading {
    let language: Language
    /// What was sent.
    let sound: JoinedSound

    /// Above this probability that nobody speaks, and below that mean of log probabilities, a segment is invented: the
    /// limits that Whisper itself goes by.
    private static let (silence, doubt) = (0.6, -1.0)

    /// The words of each stretch.
    func words(_ reply: TranscriptionReply) -> [[HeardWord]] {
        var pieces = language == .chinese ? pieces(reply) : WordPiece.joined(pieces(reply))
        if language == .chinese {
            let simplified = SimplifiedChinese.words(pieces.map(\.written))
            for place in pieces.indices { pieces[place].written = simplified[place] }
        }
        pieces = WordPiece.withMarks(pieces)
        let excess = RepeatedWords.excess(in: pieces.map(\.bare))
        var rows = sound.segments.map { _ in [HeardWord]() }
        for (place, piece) in pieces.enumerated() {
            let segment = sound.segment(at: (piece.start + piece.end) / 2)
            rows[segment].append(
                heard(piece, in: segment, isInSound: !piece.isInvented && !excess.contains(place)))
        }
        return rows
    }

    private func heard(_ piece: WordPiece, in segment: Int, isInSound: Bool) -> HeardWord {
        let start = sound.recorded(piece.start, in: segment)
        let word = Word(
            text: piece.bare, span: Span(start: start, end: max(start, sound.recorded(piece.end, in: segment))),
            confidence: piece.probability.map { Confidence(rounding: $0) })
        return HeardWord(word: word, written: piece.written, isInSound: isInSound, isSpread: piece.isSpread)
    }

    private func pieces(_ reply: TranscriptionReply) -> [WordPiece] {
        let segments = reply.segments ?? []
        if let words = timed(reply.words) {
            return words.map { word in
                let middle = (word.start + word.end) / 2
                let segment = segments.first { middle < $0.end } ?? segments.last
                return piece(word, in: segment)
            }
        }
        if segments.isEmpty {
            let voice = sound.voice
            return spread(reply.text ?? "", from: voice.start, length: max(0, voice.length), in: nil)
        }
        return segments.flatMap { segment in
            timed(segment.words)?.map { piece($0, in: segment) }
                ?? spread(segment.text, from: segment.start, length: max(0, segment.end - segment.start), in: segment)
        }
    }

    private typealias Timed = (text: String, start: Double, end: Double, probability: Double?)

    /// Nil where there are no words, or one of them has no time.
    private func timed(_ words: [TranscriptionReply.Word]?) -> [Timed]? {
        guard let words, !words.isEmpty else { return nil }
        let timed = words.compactMap { word -> Timed? in
            guard let start = word.start, let end = word.end else { return nil }
            return (word.word, start, end, word.probability)
        }
        return timed.count == words.count ? timed : nil
    }

    private func piece(_ word: Timed, in segment: TranscriptionReply.Segment?) -> WordPiece {
        WordPiece(
            written: word.text, start: word.start, end: word.end,
            probability: word.probability ?? Self.probability(segment), isInvented: Self.isInvented(segment))
    }

    /// Words of a text without times: each takes as much of it as it has of the letters.
    private func spread(
        _ text: String, from start: Double, length: Double, in segment: TranscriptionReply.Segment?
    ) -> [WordPiece] {
        let words =
            language == .chinese
            ? WordPiece.characters(text) : text.split(whereSeparator: \.isWhitespace).map { " \($0)" }
        let letters = max(1, words.reduce(0) { $0 + $1.count })
        var done = 0
        return words.map { word in
            let from = start + length * Double(done) / Double(letters)
            done += word.count
            return WordPiece(
                written: word, start: from, end: start + length * Double(done) / Double(letters),
                probability: Self.probability(segment), isSpread: true, isInvented: Self.isInvented(segment))
        }
    }

    private static func probability(_ segment: TranscriptionReply.Segment?) -> Double? {
        segment?.meanLogProbability.map { min(1, exp($0)) }
    }

    private static func isInvented(_ segment: TranscriptionReply.Segment?) -> Bool {
        guard let silent = segment?.noSpeechProbability, let mean = segment?.meanLogProbability else { return false }
        return silent > silence && mean < doubt
    }
}
