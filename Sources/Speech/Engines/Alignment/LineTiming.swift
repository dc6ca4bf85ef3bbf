internal import Audio
internal import Model

/// Gives the words of a line their times and confidences by laying the line over the sound it was heard in.
struct LineTiming {
    let aligner: WordAligner

    /// Frames that a word without a place of its own needs between its neighbours to have been said there: 0.1 s.
    private static let leastFrames = 10

    /// - Throws: `HearingError` where the alignment fails.
    func time(_ line: [WrittenWord], over segment: SpeechSegment) throws(HearingError) -> [HeardWord] {
        let spoken = SpokenForms(isKnown: aligner.knows)
        let written = line.map { (word: $0, forms: spoken.forms(of: $0.text)) }.filter { !$0.forms.isEmpty }
        let places = try aligner.align(written.map(\.forms), with: segment.samples)
        let spans = Self.spans(places, within: Self.frames(of: segment.voice, in: segment))
        return written.indices.map { place in
            heard(written[place].word, spans[place], hasPlace: places[place] != nil, from: segment.span.start)
        }
    }

    /// Frames from the stretch's first sample.
    private static func frames(of span: Span, in segment: SpeechSegment) -> Range<Int> {
        let start = Int((span.start - segment.span.start) * PocketSphinxHandle.frameRate)
        return start..<max(start, Int((span.end - segment.span.start) * PocketSphinxHandle.frameRate))
    }

    private func heard(
        _ written: WrittenWord, _ found: (frames: Range<Int>, isInSound: Bool), hasPlace: Bool,
        from startSeconds: Double
    ) -> HeardWord {
        let span = Span(
            start: startSeconds + Double(found.frames.lowerBound) / PocketSphinxHandle.frameRate,
            end: startSeconds + Double(found.frames.upperBound) / PocketSphinxHandle.frameRate)
        let word = Word(
            text: written.text.withoutMarks(keeping: "$£€%"), span: span,
            confidence: WordConfidence.confidence(probability: written.probability, hasPlace: hasPlace))
        return HeardWord(word: word, written: written.text, isInSound: found.isInSound)
    }

    /// The frames of each word. Words that were left out were misheard where there is sound between their neighbours
    /// that belongs to no word, and share it; elsewhere nobody said them.
    ///
    /// - Parameter voice: where speech was detected.
    static func spans(_ places: [Range<Int>?], within voice: Range<Int>) -> [(
        frames: Range<Int>, isInSound: Bool
    )] {
        var spans: [(frames: Range<Int>, isInSound: Bool)] = []
        var place = 0
        while place < places.count {
            if let found = places[place] {
                spans.append((found, true))
                place += 1
                continue
            }
            let next = places[place...].firstIndex { $0 != nil } ?? places.count
            let start = spans.last?.frames.upperBound ?? voice.lowerBound
            let following = next < places.count ? places[next]?.lowerBound : nil
            let end = max(start, following ?? voice.upperBound)
            let missing = next - place
            let isInSound = end - start >= missing * leastFrames
            for number in 0..<missing {
                let from = start + (end - start) * number / missing
                spans.append((from..<(isInSound ? start + (end - start) * (number + 1) / missing : from), isInSound))
            }
            place = next
        }
        return spans
    }
}
