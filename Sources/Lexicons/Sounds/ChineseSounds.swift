/// How Chinese characters sound: by their syllable without tone, one reading each, so that both sides of a comparison
/// agree.
///
/// What many speakers, and so recognisers, do not keep apart is one sound: zh and z, ch and c, sh and s, n and l before
/// a vowel, and -ng and -n after a, e and i.
enum ChineseSounds {
    /// The sign that stands for the sound, of a private area of Unicode, as long in UTF-8 as the character; nil where no
    /// reading is known.
    static func sign(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value >= first, scalar.value < end else { return nil }
        let sign = table[Int(scalar.value - first)]
        return sign == 0 ? nil : Unicode.Scalar(sign)
    }

    /// The text with a sign for each character that has one; every place of it is that of the given text.
    static func text(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(sign(of: scalar) ?? scalar) }
        return String(result)
    }

    /// How many signs of sounds stand in UTF-8: nothing else begins with their first byte.
    static func signs(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == 0xEE } }

    /// What stands for all syllables that are taken for the same.
    static func common(_ syllable: Substring) -> String {
        var sound = String(syllable)
        for initial in ["z", "c", "s"] where sound.hasPrefix(initial + "h") {
            sound = initial + sound.dropFirst(2)
        }
        if sound.hasPrefix("n"), sound.count > 1 { sound = "l" + sound.dropFirst() }
        for final in ["ang", "eng", "ing"] where sound.hasSuffix(final) { sound = String(sound.dropLast()) }
        return sound
    }

    private static let first: UInt32 = 0x4E00
    private static let end: UInt32 = 0x9FA6
    /// Where the private area begins.
    private static let firstSign: UInt16 = 0xE000

    /// By the character's distance from `first`; 0: not known.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: Int(end - first))
        var signs: [String: UInt16] = [:]
        for row in PinyinReadings.rows {
            let sound = common(row.syllable)
            let sign = signs[sound] ?? firstSign + UInt16(signs.count)
            signs[sound] = sign
            for scalar in row.characters.unicodeScalars {
                table[Int(scalar.value - first)] = sign
            }
        }
        return table
    }()
}
