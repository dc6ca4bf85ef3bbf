import Model

/// When the words of a turn's utterances were said; worked out once for each utterance that a rule finds words in.
///
/// A class because rules that look at the turn one after the other share it; used by one thread.
final class UtteranceTimings {
    private let utterances: [Utterance]
    private var known: [Int: UtteranceTiming] = [:]

    init(_ utterances: [Utterance]) { self.utterances = utterances }

    /// The timing of an utterance, by its place in the turn.
    subscript(place: Int) -> UtteranceTiming {
        if let timing = known[place] { return timing }
        let timing = UtteranceTiming(utterances[place])
        known[place] = timing
        return timing
    }

    /// Of how many utterances the words were looked for in their text.
    var count: Int { known.count }
}

/// When the words of one utterance were said.
struct UtteranceTiming {
    let utterance: Utterance
    private let alignment: WordAlignment
    /// Where each scalar of the text begins, in UTF-8 bytes.
    private let scalars: [Int]

    init(_ utterance: Utterance) {
        self.utterance = utterance
        alignment = WordAlignment(utterance)
        scalars = utterance.text.utf8.enumerated().filter { !UTF8.isContinuation($0.element) }.map(\.offset)
    }

    /// The span of a stretch of the utterance's text (UTF-8 bytes) and how sure the source is of its words.
    ///
    /// Where no timed word lies in the stretch, the span is its share of the utterance's characters, as if all took
    /// the same time, and the confidences are those of the whole utterance instead of the words'.
    func heard(_ range: Range<Int>) -> (span: Span, confidences: [Confidence], areOfWords: Bool) {
        let words = alignment.words(touching: range)
        let heard = words.dropFirst().reduce(words.first?.span) { $0?.union($1.span) }
        let ofWords = words.compactMap(\.confidence)
        guard !ofWords.isEmpty else { return (heard ?? share(range), utterance.confidences, false) }
        return (heard ?? share(range), ofWords, true)
    }

    /// Both ends are reckoned alike, so that where one stretch ends the next begins, to the last bit.
    private func share(_ range: Range<Int>) -> Span {
        func second(_ offset: Int) -> Double {
            let before = scalars.partitioningIndex { $0 >= offset }
            return utterance.span.start + utterance.span.length * Double(before) / Double(max(1, scalars.count))
        }
        return Span(start: second(range.lowerBound), end: second(range.upperBound))
    }
}
