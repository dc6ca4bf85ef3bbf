/// A text in which any run of spaces is one plain space: what prefilters look through.
enum SpacedText {
    /// What PCRE2 takes for a space, with Unicode properties.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Takes and gives UTF-8.
    static func of(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if !isSpace(scalar) {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else if result.last != 0x20 {
                result.append(0x20)
            }
        }
        return result
    }

    /// Strings of which every text that is not so holds one.
    static let signs: [[UInt8]] =
        [[0x20, 0x20]] + (UInt8(0x09)...0x0D).map { [$0] }
        + ([0x85, 0xA0, 0x1680, 0x180E, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000] + Array(UInt32(0x2000)...0x200A))
            .compactMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
}
