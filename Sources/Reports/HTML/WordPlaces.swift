internal import Model

/// Where the timed words of an utterance stand in its text, counted in characters.
///
/// Words only lend their times: they are sought in order by their letters, any case. One that the text does not have
/// is left out.
struct WordPlaces {
    let places: [(span: Span, range: Range<Int>)]

    /// Characters that may be skipped to find a word, so that one stray word cannot pull the rest along.
    private static let furthestAhead = 24

    init(_ utterance: Utterance) {
        let text = Self.folded(utterance.text)
        var found: [(span: Span, range: Range<Int>)] = []
        var next = 0
        for word in utterance.words {
            let sought = Self.folded(word.text).filter { $0 != " " }
            guard !sought.isEmpty, next < text.count else { continue }
            let last = min(text.count - sought.count, next + Self.furthestAhead)
            guard next <= last, let start = (next...last).first(where: { text[$0...].starts(with: sought) })
            else { continue }
            found.append((word.span, start..<start + sought.count))
            next = start + sought.count
        }
        places = found
    }

    /// From the first to the last word whose middle lies in the stretch; nil where none does.
    func range(of stretch: Span) -> Range<Int>? {
        let heard = places.filter { place in
            let middle = (place.span.start + place.span.end) / 2
            return stretch.start <= middle && middle <= stretch.end
        }
        guard let first = heard.first, let last = heard.last else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// The characters of a text in one case, as many as it has.
    static func folded(_ text: String) -> [String] { text.map { $0.lowercased() } }
}
