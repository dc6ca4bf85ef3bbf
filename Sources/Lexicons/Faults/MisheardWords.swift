package import Model

/// Words that a recogniser was seen to write instead of others. What both have in common at either end is left away, in
/// Chinese but for one character: so it holds in other sentences, too.
package struct MisheardWords: Hashable, Sendable {
    let heard: [PhraseToken]
    let meant: [PhraseToken]

    /// Nil where the two are the same, or one has no words.
    package init?(heard: String, meant: String) {
        var (wrong, right) = (PhraseTokens.of(heard.lowercased())[...], PhraseTokens.of(meant.lowercased())[...])
        while wrong.count > 1, right.count > 1, wrong.last == right.last {
            wrong.removeLast()
            right.removeLast()
        }
        var left: PhraseToken?
        while wrong.count > 1, right.count > 1, wrong.first == right.first {
            left = wrong.removeFirst()
            right.removeFirst()
        }
        guard wrong != right, !wrong.isEmpty, !right.isEmpty else { return nil }
        let neighbour = left.flatMap { $0.isHan ? $0 : nil }.map { [$0] } ?? []
        (self.heard, self.meant) = (neighbour + wrong, neighbour + right)
    }

    /// The language of the words.
    package var language: Language { meant.contains(where: \.isHan) ? .chinese : .english }
}

/// Writes in each place of a text what a recogniser was seen to write there.
struct MisheardFaults: FaultMaker {
    let words: [MisheardWords]

    func variants(of text: String) -> [FaultyText] {
        let tokens = PhraseTokens.of(text.lowercased())
        return words.flatMap { word -> [FaultyText] in
            guard tokens.count >= word.meant.count else { return [] }
            return (0...tokens.count - word.meant.count).compactMap { start in
                let end = start + word.meant.count
                guard Array(tokens[start..<end]) == word.meant else { return nil }
                let heard = tokens[..<start] + word.heard + tokens[end...]
                return FaultyText(fault: .misheard, text: PhraseTokens.text(Array(heard)))
            }
        }
    }
}

extension PhraseTokens {
    /// The tokens written in a row: no spaces beside Chinese characters.
    static func text(_ tokens: [PhraseToken]) -> String {
        tokens.reduce(into: (text: "", isHan: true)) { written, token in
            let space = written.text.isEmpty || written.isHan || token.isHan ? "" : " "
            written = (written.text + space + token.text, token.isHan)
        }.text
    }
}
