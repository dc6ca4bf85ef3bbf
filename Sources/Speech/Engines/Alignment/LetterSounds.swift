/// Sounds of an English word by its spelling, in the phones of the CMU dictionary: rough, for words that the dictionary
/// lacks. It serves to find where a word that is known to be there lies, not to recognise it.
enum LetterSounds {
    /// At least one phone, whatever the letters.
    static func phones(of word: String) -> [String] {
        var rest = Substring(word.lowercased().filter { $0.isASCII && $0.isLetter })
        var phones: [String] = []
        // A final e is silent, as in `late`, but for words that have no other vowel, as `me`.
        if rest.count > 3, rest.hasSuffix("e"), rest.dropLast().contains(where: { "aeiouy".contains($0) }) {
            rest = rest.dropLast()
        }
        while !rest.isEmpty {
            let length = (1...min(longest, rest.count)).reversed().first { sounds[String(rest.prefix($0))] != nil } ?? 1
            let heard = sounds[String(rest.prefix(length))] ?? []
            // Twins sound once: `letter`.
            phones += heard.first == phones.last ? heard.dropFirst() : heard[...]
            rest = rest.dropFirst(length)
        }
        return phones.isEmpty ? ["AH"] : phones
    }

    private static let longest = sounds.keys.map(\.count).max() ?? 1

    private static let sounds: [String: [String]] = {
        let table = """
            a AE|b B|c K|d D|e EH|f F|g G|h HH|i IH|j JH|k K|l L|m M|n N|o AA|p P|q K|r R|s S|t T|u AH|v V|w W
            x K S|y IY|z Z|ai EY|ay EY|au AO|aw AO|ar AA R|ee IY|ea IY|ei EY|ey EY|er ER|eu Y UW|ew Y UW|ie IY
            igh AY|ir ER|oa OW|oe OW|oi OY|oy OY|oo UW|ou AW|ow OW|or AO R|ur ER|ue UW|ui UW|ch CH|ck K|sh SH
            th TH|ph F|gh G|kn N|wr R|wh W|qu K W|ng NG|dge JH|tch CH|ce S EH|ci S IH|cy S IY|ge JH EH|gi JH IH
            tion SH AH N|sion ZH AH N|ture CH ER|ous AH S|all AO L|ing IH NG|ble B AH L|tle T AH L
            """
        let entries = table.split { $0 == "|" || $0.isNewline }.map { $0.split(separator: " ").map(String.init) }
        return Dictionary(uniqueKeysWithValues: entries.map { ($0[0], Array($0.dropFirst())) })
    }()
}
