/// A string that a text must hold for a pattern to match in it.
struct SoughtString: Hashable, Sendable {
    /// UTF-8; ASCII letters in lower case, which stand for both.
    let bytes: [UInt8]
    /// Whether no ASCII word character stands before it.
    let beginsWord: Bool
    /// Whether none stands behind it.
    let endsWord: Bool

    /// Borders are kept only where the string itself has an ASCII word character; elsewhere they ask something else.
    init(_ bytes: [UInt8], beginsWord: Bool, endsWord: Bool) {
        self.bytes = bytes
        self.beginsWord = beginsWord && bytes.first.map(Self.isWord) ?? false
        self.endsWord = endsWord && bytes.last.map(Self.isWord) ?? false
    }

    /// In order of bytes.
    static func isBefore(_ left: SoughtString, _ right: SoughtString) -> Bool {
        if left.bytes != right.bytes { return left.bytes.lexicographicallyPrecedes(right.bytes) }
        func rank(_ string: SoughtString) -> Int { (string.beginsWord ? 2 : 0) + (string.endsWord ? 1 : 0) }
        return rank(left) < rank(right)
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
