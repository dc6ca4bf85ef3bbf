import Model

/// How fast words follow each other.
enum SpeakingRate {
    /// Stretches in which so many seconds hold more words than `most` a second allow, each with the most that any such
    /// stretch of it holds a second. Takes the words of one voice in order of time.
    static func stretches(
        of words: [Span], over most: Double, during seconds: Double
    ) -> [(span: Span, rate: Double)] {
        var found: [(span: Span, rate: Double)] = []
        var end = 0
        for start in words.indices {
            end = max(end, start)
            while end < words.count, words[end].end <= words[start].start + seconds { end += 1 }
            let rate = Double(end - start) / seconds
            guard rate > most, end > start else { continue }
            let span = Span(start: words[start].start, end: words[end - 1].end)
            if let last = found.last, last.span.end > span.start {
                found[found.count - 1] = (last.span.union(span), max(last.rate, rate))
            } else {
                found.append((span, rate))
            }
        }
        return found
    }

    /// When each word, or Chinese character, of an utterance was said. Words without a time share their utterance's.
    static func words(of utterance: Utterance) -> [Span] {
        let timed = utterance.words.flatMap { words(of: $0.text, during: $0.span) }
        return utterance.words.isEmpty ? words(of: utterance.text, during: utterance.span) : timed
    }

    private static func words(of text: String, during span: Span) -> [Span] {
        let count = PhraseTokens.of(text).count { PhraseTokens.hasWords($0.text) }
        let share = span.length / Double(max(1, count))
        return (0..<count).map { place in
            Span(start: span.start + share * Double(place), end: span.start + share * Double(place + 1))
        }
    }
}
