/// How an English word sounds that the dictionary lacks, in the dictionary's phones: from its parts that it has, and by
/// its letters where it has none.
struct WordSounds {
    /// The dictionary's phones of a word; nil where it lacks it.
    let known: (String) -> [String]?

    /// The dictionary's word for one that was written without its apostrophe: `don't` for `dont`.
    func withApostrophe(_ word: String) -> String? {
        for ending in ["nt", "re", "ve", "ll", "s", "m", "d"] where word.hasSuffix(ending) {
            let whole = ending == "nt" ? word.dropLast(1) + "'t" : word.dropLast(ending.count) + "'" + ending
            if known(String(whole)) != nil { return String(whole) }
        }
        return nil
    }

    /// At least one phone.
    func phones(of word: String) -> [String] {
        known(word) ?? possessive(word) ?? letters(word) ?? compound(word) ?? inflected(word)
            ?? LetterSounds.phones(of: word)
    }

    private func possessive(_ word: String) -> [String]? {
        if word.hasSuffix("'s") { return Self.withS(phones(of: String(word.dropLast(2)))) }
        if word.hasSuffix("'") { return phones(of: String(word.dropLast())) }
        return nil
    }

    /// Without a vowel it is an abbreviation, said letter by letter: `cfpb`.
    private func letters(_ word: String) -> [String]? {
        guard !word.isEmpty, !word.contains(where: { "aeiouy".contains($0) }) else { return nil }
        let names = word.map { known(String($0)) }
        return names.contains(nil) ? nil : names.compactMap(\.self).flatMap(\.self)
    }

    /// Two words written as one, `postcode`: cut where the shorter one is longest.
    private func compound(_ word: String) -> [String]? {
        let cuts = (1..<max(word.count, 2)).sorted { left, right in
            (min(left, word.count - left), left) > (min(right, word.count - right), right)
        }
        for cut in cuts where min(cut, word.count - cut) >= Self.shortestPart {
            if let first = known(String(word.prefix(cut))), let second = known(String(word.dropFirst(cut))) {
                return first + second
            }
        }
        return nil
    }

    private func inflected(_ word: String) -> [String]? {
        guard word.hasSuffix("s") else { return nil }
        let one = String(word.dropLast())
        return (known(one) ?? compound(one)).map(Self.withS)
    }

    private static func withS(_ phones: [String]) -> [String] {
        switch phones.last {
        case "S", "Z", "SH", "ZH", "CH", "JH": phones + ["IH", "Z"]
        case "P", "T", "K", "F", "TH": phones + ["S"]
        default: phones + ["Z"]
        }
    }

    private static let shortestPart = 3
}
