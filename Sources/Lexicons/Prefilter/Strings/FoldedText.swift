/// A text as prefilters look through it: any run of spaces is one plain space, full-width digits are ASCII digits, and the
/// two characters beyond ASCII that are ASCII letters in another case, the Kelvin sign and the long s, are these letters.
enum FoldedText: Hashable {
    /// The text is so already.
    case same
    case folded([UInt8])
    /// It holds digits of other scripts, of which versions of Unicode know more or fewer: nothing is known of it.
    case unknown

    /// Takes valid UTF-8.
    init(_ text: [UInt8]) {
        self = text.withUnsafeBufferPointer(Self.kind)
        if case .folded = self { self = .folded(Self.copy(text)) }
    }

    /// What PCRE2 takes for a space, with Unicode properties.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    /// The ASCII character that stands for a scalar; nil where it stands for itself.
    static func folded(_ scalar: Unicode.Scalar) -> UInt8? {
        if isSpace(scalar) { return 0x20 }
        guard !scalar.isASCII else { return nil }
        switch scalar.value {
        case 0x212A: return UInt8(ascii: "k")
        case 0x17F: return UInt8(ascii: "s")
        case 0xFF10...0xFF19: return UInt8(scalar.value - 0xFF10) + UInt8(ascii: "0")
        default: return nil
        }
    }

    private static func copy(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            guard let folded = folded(scalar) else {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                continue
            }
            if folded != 0x20 || result.last != 0x20 { result.append(folded) }
        }
        return result
    }

    /// Which case it is; the text of `folded` is left open.
    private static func kind(_ text: UnsafeBufferPointer<UInt8>) -> FoldedText {
        var kind = FoldedText.same
        var last: UInt8 = 0
        for place in text.indices {
            let byte = text[place]
            defer { last = byte }
            if byte > 0x20, byte < 0xC2 { continue }
            switch byte {
            case 0x20 where last == 0x20, 0x09...0x0D: kind = .folded([])
            // The first bytes of all other spaces, of the two letters and of digits: few characters of East Asia.
            case 0xC2...0xE3, 0xEA, 0xEF...0xF4:
                guard let scalar = scalar(in: text, at: place) else { return .unknown }
                if folded(scalar) != nil {
                    kind = .folded([])
                } else if byte > 0xC5, byte != 0xE2, byte != 0xE3, scalar.properties.numericType == .decimal {
                    return .unknown
                }
            default: break
            }
        }
        return kind
    }

    private static func scalar(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Unicode.Scalar? {
        var bytes = text[place...].prefix(4).makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
        return scalar
    }
}
