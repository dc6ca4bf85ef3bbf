import Seeds

/// Ways in which a text goes wrong.
enum TextDamage: CaseIterable {
    case insert, removeLine, repeatLine, moveLine, nest, longLine, token

    /// Bytes that are no UTF-8, numbers beyond all measure, what opens and closes, ends of lines, what looks like
    /// nothing.
    private static let pieces: [[UInt8]] = brokenBytes + texts.map { Array($0.utf8) }

    private static let brokenBytes: [[UInt8]] = [
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0], [0xEF, 0xBB, 0xBF], [0x0D], [0x0D, 0x0A],
    ]

    private static let texts = [
        "1e999", "-1", "99999999999999999999999", "NaN", "0x7fffffff", "1e-400", "\"", "'", "\"\"\"", "{", "}", "[",
        "]",
        ",", ":", "\n", "\n\n", "\t", " ", "#", "|", ">", "<", "-->", "&a", "*a", "!!binary", "%", "null", "true", "~",
        "---\n", "\\", "\\u0000", "\\ud800", "\u{200B}", "\u{202E}", "\u{2028}", "\u{0301}", "\u{FF1A}", "你",
        "(?<=a*)", "(a+)+$", "[[:alpha:]]", "{1,65535}", "\\Q", "00:00:01.000 --> 00:00:02.000", "NOTE", "-", "- ",
    ]

    func strike(_ bytes: inout [UInt8], other: [UInt8], _ dice: inout SplitMix64) {
        let place = Int.random(in: 0...bytes.count, using: &dice)
        switch self {
        case .insert: bytes.insert(contentsOf: Self.piece(&dice), at: place)
        case .removeLine: bytes.removeSubrange(Self.line(of: bytes, at: place))
        case .repeatLine: bytes.insert(contentsOf: Array(bytes[Self.line(of: bytes, at: place)]), at: place)
        case .moveLine:
            let range = Self.line(of: bytes, at: place)
            let line = Array(bytes[range])
            bytes.removeSubrange(range)
            bytes.insert(contentsOf: line, at: Int.random(in: 0...bytes.count, using: &dice))
        case .nest:
            let depth = [10, 300, 600, 5000][Int.random(in: 0..<4, using: &dice)]
            let opening = Self.pieceOf(["[", "{", "- ", "[[", "{a: ", "{\"a\":", "(", "\"\""], &dice)
            bytes.insert(contentsOf: Array(repeating: opening, count: depth).joined(), at: place)
        case .longLine:
            bytes.insert(contentsOf: Array(repeating: Self.piece(&dice), count: 2000).joined(), at: place)
        case .token:
            let word = Self.word(of: other, at: Int.random(in: 0...other.count, using: &dice))
            bytes.replaceSubrange(Self.word(of: bytes, at: place), with: other[word])
        }
    }

    private static func piece(_ dice: inout SplitMix64) -> [UInt8] {
        pieces[Int.random(in: pieces.indices, using: &dice)]
    }

    private static func pieceOf(_ texts: [String], _ dice: inout SplitMix64) -> [UInt8] {
        Array(texts[Int.random(in: texts.indices, using: &dice)].utf8)
    }

    /// The line around a place, its end with it.
    private static func line(of bytes: [UInt8], at place: Int) -> Range<Int> {
        let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return start..<(bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count)
    }

    /// The letters, digits and signs around a place that no blank or punctuation parts.
    private static func word(of bytes: [UInt8], at place: Int) -> Range<Int> {
        let ends = Set(" \n\t,:;\"'{}[]<>".utf8)
        let start = bytes[..<place].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? 0
        return start..<(bytes[place...].firstIndex { ends.contains($0) } ?? bytes.count)
    }
}
