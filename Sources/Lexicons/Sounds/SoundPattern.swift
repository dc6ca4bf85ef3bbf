/// Writes wordings as patterns of how they sound.
enum SoundPattern {
    /// Why a wording has no pattern of sounds.
    enum Refusal: Error, Hashable {
        /// It asks for what characters are, not for how they sound: this part of it.
        case sign(String)
        /// No dictionary says how the word sounds.
        case unknownWord(String)
        /// A pattern without Chinese characters.
        case writtenPattern
        /// The dictionary is not installed.
        case noDictionary
        /// A phrase of one or two syllables, or of one word, sounds like too many things.
        case tooShort
    }

    /// What sounds alike has so many Chinese characters at least: of two of the 400 syllables there are homophones in
    /// every other sentence.
    static let fewestSyllables = 3

    /// The form of the text in which a phrase is looked for by its sounds: of Chinese where it has a Chinese character.
    static func form(_ phrase: String) -> TextForm { hasHan(phrase) ? .chineseSounds : .englishSounds }

    /// A phrase as a pattern.
    static func phrase(_ phrase: String, english: EnglishSounds?) throws(Refusal) -> String {
        guard PhraseTokens.of(phrase).count >= (hasHan(phrase) ? fewestSyllables : 2) else { throw .tooShort }
        return switch form(phrase) {
        case .englishSounds: try spoken(phrase, english)
        case .chineseSounds, .written: ChineseSounds.text(PhrasePattern.source(phrase))
        }
    }

    /// A pattern of Chinese characters as one of their sounds. What asks for kinds of characters would find others
    /// there.
    static func pattern(_ pattern: String) throws(Refusal) -> String {
        let common = CommonForm.pattern(pattern).text
        guard hasHan(common) else { throw .writtenPattern }
        if let sign = sensitive.first(where: pattern.contains) { throw .sign(sign) }
        let scalars = Array(common.unicodeScalars)
        for place in scalars.indices.dropFirst().dropLast() where scalars[place] == "-" {
            if Han.contains(scalars[place - 1]), Han.contains(scalars[place + 1]) {
                throw .sign("\(scalars[place - 1])-\(scalars[place + 1])")
            }
        }
        return ChineseSounds.text(common)
    }

    private static let sensitive = [
        "\\w", "\\W", "\\b", "\\B", "\\p", "\\P", "\\x", "\\N", "\\X", "\\Q", "[:",
    ]

    private static func hasHan(_ text: String) -> Bool { text.unicodeScalars.contains(where: Han.contains) }

    /// Words one after another, with fillers between them; each in all ways in which it is said.
    private static func spoken(_ phrase: String, _ english: EnglishSounds?) throws(Refusal) -> String {
        guard let english else { throw .noDictionary }
        var words: [String] = []
        for token in PhraseTokens.of(phrase) {
            let ways = english.pronunciations(of: token.text)
            guard !ways.isEmpty else { throw .unknownWord(token.text) }
            words.append(ways.count == 1 ? ways[0] : "(?:\(ways.joined(separator: "|")))")
        }
        let fillers = Fillers.spaced.compactMap { filler -> String? in
            let sounds = filler.split(separator: " ").map { english.pronunciations(of: $0).first }
            return sounds.contains(nil) ? nil : sounds.compactMap(\.self).joined()
        }
        let gap = "(?:\(Set(fillers).sorted().joined(separator: "|"))){0,\(Fillers.most)}?"
        return words.joined(separator: gap)
    }
}
