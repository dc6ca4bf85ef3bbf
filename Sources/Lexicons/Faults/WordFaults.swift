import Model

/// Leaves out small words, one at a time.
struct SmallWordFaults: FaultMaker {
    func variants(of text: String) -> [FaultyText] {
        let tokens = PhraseTokens.of(text)
        guard tokens.count > 1 else { return [] }
        return tokens.indices.compactMap { place in
            guard Self.small.contains(tokens[place].text.lowercased()) else { return nil }
            var left = tokens
            left.remove(at: place)
            return FaultyText(fault: .smallWord, text: PhraseTokens.text(left))
        }
    }

    private static let small: Set<String> = [
        "a", "an", "the", "to", "of", "in", "on", "at", "for", "is", "are", "am", "be", "and", "that", "will", "would",
        "do", "did", "have", "has", "so", "just", "的", "了", "着", "过", "吧", "呢", "吗", "啊", "呀", "就", "也", "都",
        "还", "又", "把", "被", "给", "个", "在", "是", "要",
    ]
}

/// Writes English words that sound alike, or their slurred forms, for one another.
struct EnglishSoundFaults: FaultMaker {
    func variants(of text: String) -> [FaultyText] {
        let words = text.split(separator: " ").map(String.init)
        return words.indices.flatMap { place -> [FaultyText] in
            let word = words[place].lowercased()
            return Self.alike.filter { $0.contains(word) }.flatMap { $0.filter { $0 != word } }.map { other in
                var written = words
                written[place] = other
                return FaultyText(fault: .soundAlike, text: written.joined(separator: " "))
            }
        } + slurred(words)
    }

    private func slurred(_ words: [String]) -> [FaultyText] {
        words.indices.dropLast().compactMap { place in
            let pair = "\(words[place]) \(words[place + 1])".lowercased()
            guard let form = Self.slurs[pair] else { return nil }
            let written = Array(words[..<place]) + [form] + words[(place + 2)...]
            return FaultyText(fault: .soundAlike, text: written.joined(separator: " "))
        }
    }

    private static let alike = [
        ["your", "you're"], ["their", "there", "they're"], ["to", "too", "two"], ["for", "four"], ["we'll", "will"],
        ["know", "no"], ["here", "hear"], ["by", "buy"], ["right", "write"], ["won't", "want"], ["court", "caught"],
        ["sell", "cell"], ["our", "are"], ["than", "then"], ["an", "and"], ["him", "them"], ["would", "wood"],
        ["son", "sun"], ["card", "car"], ["house", "how's"], ["police", "please"], ["wait", "weight"],
        ["week", "weak"],
        ["today", "to day"], ["i'll", "i"], ["you'll", "you"], ["he's", "his"], ["it's", "its"], ["told", "tell"],
        ["send", "sent"], ["pay", "paid"], ["come", "came"], ["wife", "wives"], ["kids", "kid's"], ["thing", "think"],
    ]

    private static let slurs = [
        "going to": "gonna", "want to": "wanna", "got to": "gotta", "have to": "hafta", "give me": "gimme",
        "let me": "lemme", "do not": "don't", "will not": "won't", "can not": "cannot", "you will": "you'll",
        "we will": "we'll", "i will": "i'll", "they will": "they'll", "i am": "i'm", "we are": "we're",
    ]
}
