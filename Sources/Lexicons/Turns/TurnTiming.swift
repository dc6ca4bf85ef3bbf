import Model

/// Times and sureness of stretches of a turn.
struct TurnTiming {
    let turn: Turn

    /// From the first matched word to the last, and the lowest confidence among them.
    ///
    /// Where an utterance has no timed word in the stretch, the stretch is taken from its share of the utterance's
    /// characters, as if all took the same time, and the confidence from all words of the utterance.
    /// The range is of the turn's text, in UTF-8 bytes.
    func heard(_ range: Range<Int>) -> (span: Span, confidence: Confidence?) {
        var span: Span?
        var confidences: [Confidence] = []
        for index in turn.utterances(touching: range) {
            let utterance = turn.utterances[index]
            let piece = turn.pieces[index]
            let part = range.clamped(to: piece)
            let local = part.lowerBound - piece.lowerBound..<part.upperBound - piece.lowerBound
            let words = WordAlignment(utterance).words(touching: local)
            let heard = words.dropFirst().reduce(words.first?.span) { $0?.union($1.span) }
            let stretch = heard ?? Self.share(local, of: utterance)
            span = span?.union(stretch) ?? stretch
            let ofWords = words.compactMap(\.confidence)
            confidences += ofWords.isEmpty ? utterance.confidences : ofWords
        }
        return (span ?? turn.utterances[0].span, confidences.min())
    }

    private static func share(_ range: Range<Int>, of utterance: Utterance) -> Span {
        let text = utterance.text.utf8
        let start = text.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.index(text.startIndex, offsetBy: range.upperBound)
        let all = Double(max(1, utterance.text.unicodeScalars.count))
        let before = Double(utterance.text.unicodeScalars[..<start].count)
        let inside = Double(utterance.text.unicodeScalars[start..<end].count)
        let first = utterance.span.start + utterance.span.length * before / all
        return Span(start: first, end: first + utterance.span.length * inside / all)
    }
}
