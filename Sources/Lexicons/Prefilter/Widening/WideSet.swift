/// The characters that one place of a pattern may take, widened: no character that it takes is missing.
///
/// ASCII is kept to the character. Beyond it only characters that no version of Unicode gives another case are kept,
/// which a pattern of any case cannot take for others.
struct WideSet: Hashable, Sendable {
    /// The ASCII characters that it may take, a bit for each.
    var ascii: UInt128
    /// The ASCII characters that it takes for sure: what may be left out where the set is turned round.
    var certain: UInt128
    /// What it may take beyond ASCII.
    var beyond: Beyond
    /// Which characters beyond ASCII that folded texts have as ASCII ones it takes for sure.
    var certainFolded: Folded = []

    /// Characters beyond ASCII that are ASCII ones in folded texts.
    struct Folded: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        /// The Kelvin sign and the long s.
        static let letters = Folded(rawValue: 1)
        /// Full-width digits.
        static let digits = Folded(rawValue: 2)
        static let all: Folded = [.letters, .digits]
    }

    enum Beyond: Hashable, Sendable {
        /// Ranges of scalars, each within one of `caseless`; in no order.
        case some([ClosedRange<UInt32>])
        /// Any character beyond ASCII.
        case all
    }

    static let any = WideSet(ascii: .max, certain: 0, beyond: .all)
    static let none = WideSet(ascii: 0, certain: 0, beyond: .some([]))

    /// The complement: nothing that the set may not take is missing in it.
    var inverted: WideSet {
        var folded: UInt128 = 0
        if !certainFolded.contains(.letters) { folded |= Self.mask("kKsS") }
        if !certainFolded.contains(.digits) { folded |= Self.mask(Self.digits) }
        return WideSet(ascii: ~certain | folded, certain: ~ascii, beyond: .all)
    }

    func union(_ other: WideSet) -> WideSet {
        let beyond: Beyond =
            switch (self.beyond, other.beyond) {
            case (.some(let left), .some(let right)): .some(left + right)
            default: .all
            }
        return WideSet(
            ascii: ascii | other.ascii, certain: certain | other.certain, beyond: beyond,
            certainFolded: certainFolded.union(other.certainFolded))
    }

    /// The scalars of a range, or one, in any case where `isCaseless`.
    init(_ range: ClosedRange<UInt32>, isCaseless: Bool) {
        self = .none
        if range.lowerBound < 0x80 {
            for value in range.lowerBound...min(range.upperBound, 0x7F) { ascii |= 1 << UInt128(value) }
            certain = ascii
            if isCaseless { ascii = Self.anyCase(ascii) }
            if isCaseless { certain = ascii }
        }
        guard range.upperBound >= 0x80 else { return }
        let above = max(range.lowerBound, 0x80)...range.upperBound
        if Self.caseless.contains(where: { $0.contains(above.lowerBound) && $0.contains(above.upperBound) }) {
            beyond = .some([above])
            // Full-width digits are ASCII digits in folded texts.
            for digit in UInt32(0)..<10 where above.contains(0xFF10 + digit) { ascii |= 1 << UInt128(0x30 + digit) }
        } else {
            beyond = .all
            // The Kelvin sign is a k and the long s an s; nothing else beyond ASCII is a letter of it in another case.
            // Digits are ASCII digits in folded texts.
            ascii |= Self.mask("kKsS" + Self.digits)
        }
    }

    init(ascii: UInt128, certain: UInt128, beyond: Beyond, certainFolded: Folded = []) {
        self.ascii = ascii
        self.certain = certain
        self.beyond = beyond
        self.certainFolded = certainFolded
    }

    /// ASCII characters for sure, and what may be beyond.
    init(_ characters: String, beyond: Beyond, certainFolded: Folded = []) {
        ascii = Self.mask(characters)
        certain = ascii
        self.beyond = beyond
        self.certainFolded = certainFolded
    }

    /// Adds the other case of each ASCII letter.
    static func anyCase(_ ascii: UInt128) -> UInt128 {
        let upper = mask(uppercase)
        let lower = mask(lowercase)
        return ascii | (ascii & upper) << 32 | (ascii & lower) >> 32
    }

    static func mask(_ characters: String) -> UInt128 {
        characters.utf8.reduce(0) { $0 | 1 << UInt128($1) }
    }

    static let uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    static let lowercase = "abcdefghijklmnopqrstuvwxyz"
    static let digits = "0123456789"

    /// Ranges in which no character has, or will have, another case: punctuation, the scripts of East Asia and the private
    /// area, where the signs of sounds are.
    static let caseless: [ClosedRange<UInt32>] = [
        0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0x2000...0x206F, 0x2E80...0x2FDF, 0x3000...0x303F,
        0x3040...0x30FF, 0x3100...0x312F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF,
        0xF900...0xFAFF,
        0xFF01...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0x20000...0x3FFFD,
    ]
}

// The sets that PCRE2 names, with Unicode properties.
extension WideSet {
    static let wordCharacters = WideSet(uppercase + lowercase + digits + "_", beyond: .all, certainFolded: .all)
    /// There are no others in the folded texts that are looked through.
    static let decimalDigits = WideSet(digits, beyond: .some([]), certainFolded: .digits)
    static let numbers = WideSet(digits, beyond: .all, certainFolded: .digits)
    static let letters = WideSet(uppercase + lowercase, beyond: .all, certainFolded: .letters)
    static let horizontalSpaces = WideSet("\t ", beyond: .some(horizontalBeyond))
    static let verticalSpaces = WideSet("\n\u{B}\u{C}\r", beyond: .some(verticalBeyond))
    static let spaces = WideSet("\t\n\u{B}\u{C}\r ", beyond: .some(horizontalBeyond + verticalBeyond))

    // U+1680 and U+180E stand among letters that have no case either.
    private static let horizontalBeyond: [ClosedRange<UInt32>] = [
        0xA0...0xA0, 0x1680...0x1680, 0x180E...0x180E, 0x2000...0x200A, 0x202F...0x202F, 0x205F...0x205F,
        0x3000...0x3000,
    ]
    private static let verticalBeyond: [ClosedRange<UInt32>] = [0x85...0x85, 0x2028...0x2029]
}
