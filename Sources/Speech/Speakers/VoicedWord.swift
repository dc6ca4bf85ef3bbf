internal import Model

/// A word and what the voice that said it sounds like.
struct VoicedWord {
    let span: Span
    let vectors: [[Double]]

    /// Words in a row that one speaker is likely to have said: without a pause, and not long.
    static func pieces(of words: [VoicedWord]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        for place in words.indices {
            if let last = pieces.last, words[place].span.start - words[place - 1].span.end < shortestPause,
                words[place].span.end - words[last.lowerBound].span.start <= longestPiece
            {
                pieces[pieces.count - 1] = last.lowerBound..<place + 1
            } else {
                pieces.append(place..<place + 1)
            }
        }
        return pieces
    }

    /// Seconds.
    private static let shortestPause = 0.1
    private static let longestPiece = 2.5
}
