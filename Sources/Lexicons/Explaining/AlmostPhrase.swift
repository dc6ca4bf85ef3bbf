/// Finds a phrase of which one word is not there or is another one.
enum AlmostPhrase {
    /// At most this many other words stand between two words of the phrase.
    private static let mostBetween = 3

    /// The words of the text from the first to the last that belong to the phrase, and the word that is missing; nil
    /// where the phrase is too short to tell (fewer than two other words, or three other Chinese characters).
    static func find(_ phrase: [PhraseToken], in text: [PhraseToken]) -> (words: String, missing: String)? {
        let least = phrase.allSatisfy(\.isHan) ? 3 : 2
        guard phrase.count > least else { return nil }
        let sought = phrase.map { $0.text.lowercased() }
        let heard = text.map { $0.text.lowercased() }
        for missing in phrase.indices {
            let rest = sought.indices.filter { $0 != missing }.map { sought[$0] }
            guard let range = inOrder(rest, in: heard) else { continue }
            return (shown(text[range]), phrase[missing].text)
        }
        return nil
    }

    private static func inOrder(_ sought: [String], in heard: [String]) -> ClosedRange<Int>? {
        for start in heard.indices where heard[start] == sought[0] {
            var place = start
            var isThere = true
            for word in sought.dropFirst() {
                let ahead = heard[(place + 1)...].prefix(mostBetween + 1)
                guard let next = ahead.firstIndex(of: word) else {
                    isThere = false
                    break
                }
                place = next
            }
            if isThere { return start...place }
        }
        return nil
    }

    private static func shown(_ tokens: ArraySlice<PhraseToken>) -> String {
        tokens.reduce(into: (text: "", isHan: true)) { shown, token in
            let space = shown.text.isEmpty || (shown.isHan && token.isHan) ? "" : " "
            shown = (shown.text + space + token.text, token.isHan)
        }.text
    }
}
