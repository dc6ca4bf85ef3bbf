/// Reads a time from left to right. An export has one in every row, and a regular expression takes ten times as long.
struct TimeScanner {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) { rest = Array(text.utf8)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    /// A number of so many digits, of ASCII alone; nil where fewer stand here.
    mutating func number(_ count: Int) -> Int? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(Self.isDigit) else { return nil }
        rest.removeFirst(count)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Takes all digits that stand here, and says how many.
    mutating func digits() -> Int {
        let count = rest.prefix(while: Self.isDigit).count
        rest.removeFirst(count)
        return count
    }

    /// One of those characters, of ASCII; nil where another stands here.
    mutating func take(_ characters: String) -> Character? {
        guard let first = rest.first else { return nil }
        guard let found = characters.first(where: { $0.asciiValue == first }) else { return nil }
        rest.removeFirst()
        return found
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
