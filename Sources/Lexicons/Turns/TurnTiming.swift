import Model

/// Times and sureness of stretches of a turn.
struct TurnTiming {
    let turn: Turn

    /// From the first matched word to the last, and how sure it is that they were said.
    /// The range is of the turn's text, in UTF-8 bytes.
    func heard(_ range: Range<Int>) -> (span: Span, confidence: Confidence?) {
        var span: Span?
        var confidences: [Confidence] = []
        var areOfWords = true
        for index in turn.utterances(touching: range) {
            let piece = turn.pieces[index]
            let part = range.clamped(to: piece)
            let heard = turn.timings[index].heard(
                part.lowerBound - piece.lowerBound..<part.upperBound - piece.lowerBound)
            span = span?.union(heard.span) ?? heard.span
            confidences += heard.confidences
            areOfWords = areOfWords && heard.areOfWords
        }
        return (span ?? turn.utterances[0].span, areOfWords ? HitConfidence.said(confidences) : confidences.min())
    }
}
