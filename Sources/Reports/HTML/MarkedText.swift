internal import Model

/// An utterance with the words of its hits marked, each as it stands.
///
/// A hit may begin in one utterance and end in the next, and the same words may be said twice: so its own seconds say
/// which words are marked, never the first place where its text is found.
struct MarkedText {
    /// Characters that are marked alike; nil standing: not marked.
    struct Piece: Equatable {
        let text: String
        let standing: Standing?
    }

    let pieces: [Piece]

    /// - Parameter hits: of any call's part; those of other channels and other seconds mark nothing.
    init(_ utterance: Utterance, hits: [Hit]) {
        let characters = Array(utterance.text)
        var standings = [Standing?](repeating: nil, count: characters.count)
        let finder = HitFinder(utterance)
        for hit in hits where hit.kind.isOfWords && hit.channel == utterance.channel {
            for place in finder.range(of: hit) ?? 0..<0 where hit.standing.isGraver(than: standings[place]) {
                standings[place] = hit.standing
            }
        }
        var pieces: [Piece] = []
        var start = 0
        for place in characters.indices where place + 1 == characters.count || standings[place + 1] != standings[place]
        {
            pieces.append(Piece(text: String(characters[start...place]), standing: standings[place]))
            start = place + 1
        }
        self.pieces = pieces
    }

    var markup: String {
        pieces.map { piece in
            let text = HTMLText.escape(piece.text)
            return piece.standing.map { element("mark", [("class", $0.rawValue)], text) } ?? text
        }.joined()
    }
}

extension Standing {
    fileprivate func isGraver(than other: Standing?) -> Bool { other.map { gravity < $0.gravity } ?? true }
}

/// Finds a hit's characters in an utterance.
private struct HitFinder {
    let utterance: Utterance
    let text: [String]
    let words: WordPlaces

    init(_ utterance: Utterance) {
        self.utterance = utterance
        text = WordPlaces.folded(utterance.text)
        words = WordPlaces(utterance)
    }

    func range(of hit: Hit) -> Range<Int>? {
        let sought = WordPlaces.folded(hit.text)
        guard !sought.isEmpty else { return nil }
        if let timed = words.range(of: hit.span) {
            // One timed word may hold more than was hit: a whole Chinese phrase, say.
            return nearest(sought, in: timed, to: timed.lowerBound) ?? timed
        }
        let isInside = utterance.span.start <= hit.span.start && hit.span.end <= utterance.span.end
        guard isInside || words.places.isEmpty && utterance.span.overlaps(hit.span) else { return nil }
        return nearest(sought, in: 0..<text.count, to: share(hit.span.start)) ?? edge(sought, hit.span)
    }

    /// The character that was spoken at that second, if all took the same time.
    private func share(_ second: Double) -> Int {
        guard utterance.span.length > 0 else { return 0 }
        let part = (second - utterance.span.start) / utterance.span.length
        return Int((min(max(part, 0), 1) * Double(text.count)).rounded())
    }

    private func nearest(_ sought: [String], in bounds: Range<Int>, to place: Int) -> Range<Int>? {
        guard bounds.count >= sought.count else { return nil }
        let starts = (bounds.lowerBound...bounds.upperBound - sought.count).filter { text[$0...].starts(with: sought) }
        return starts.min { abs($0 - place) < abs($1 - place) }.map { $0..<$0 + sought.count }
    }

    /// The part of a hit that this utterance holds, where the rest is in the utterance before or after it.
    private func edge(_ sought: [String], _ span: Span) -> Range<Int>? {
        let longest = min(text.count, sought.count)
        let (isBegun, isEnded) = (span.start < utterance.span.start, span.end > utterance.span.end)
        if isBegun, isEnded { return 0..<text.count }
        for length in (0...longest).reversed() where length > 0 {
            if isEnded, text.suffix(length).elementsEqual(sought.prefix(length)) {
                return text.count - length..<text.count
            }
            if isBegun, text.prefix(length).elementsEqual(sought.suffix(length)) { return 0..<length }
        }
        return nil
    }
}
