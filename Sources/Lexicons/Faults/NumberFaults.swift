import Model

/// Writes numbers in figures that stand in words, and in words that stand in figures, one at a time. In Chinese words they
/// are taken for numbers where they have more than one character or stand before a unit.
struct NumberFaults: FaultMaker {
    func variants(of text: String) -> [FaultyText] {
        let tokens = PhraseTokens.of(text)
        return spans(of: tokens).map { span, other in
            let written = tokens[..<span.lowerBound] + PhraseTokens.of(other) + tokens[span.upperBound...]
            return FaultyText(fault: .number, text: PhraseTokens.text(Array(written)))
        }
    }

    private func spans(of tokens: [PhraseToken]) -> [(Range<Int>, String)] {
        var found: [(Range<Int>, String)] = []
        var place = 0
        let isChinese = tokens.contains(where: \.isHan)
        while place < tokens.count {
            guard let number = PhraseNumber(at: place, of: tokens) else {
                place += 1
                continue
            }
            let end = place + number.count
            let next = end < tokens.count ? tokens[end].text : ""
            if number.isSurely(tokens[place..<end], before: next) {
                found.append((place..<end, number.otherWriting(isChinese: isChinese)))
            }
            place = end
        }
        return found
    }
}

extension PhraseNumber {
    private static let units = Set("天个小块元月年次点分秒号日遍万倍".map(String.init))

    /// One Chinese character is a number before a unit, and `one` is rarely any.
    fileprivate func isSurely(_ tokens: ArraySlice<PhraseToken>, before next: String) -> Bool {
        guard tokens.count == 1, let token = tokens.first else { return true }
        return token.isHan ? Self.units.contains(next) : token.text.lowercased() != "one"
    }

    /// Figures for words, and words for figures.
    fileprivate func otherWriting(isChinese: Bool) -> String {
        guard isInFigures else { return "\(value)" }
        return isChinese ? ChineseNumbers.words(value) ?? "" : EnglishNumbers.cardinal(value).joined(separator: " ")
    }
}
