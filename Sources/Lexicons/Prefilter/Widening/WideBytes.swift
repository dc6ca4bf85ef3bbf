/// Writes a widened pattern for Vectorscan, which is to read bytes: any case, a dot any byte.
///
/// UTF-8 makes any character beyond ASCII two to four bytes of 0x80 and above, so a set that holds all of them is a set
/// of bytes of which a character takes one to four.
struct WideBytes {
    /// Whether sets of spaces and punctuation are written to the character, as patterns of Chinese need them: there
    /// any other character beyond ASCII would do for a space.
    private let isExact: Bool

    /// The pattern; nil where it matches in any text, so that there is nothing to look for.
    static func pattern(of node: WideNode) -> String? {
        guard !node.isNullable else { return nil }
        return WideBytes(isExact: node.hasOtherScript).text(node)
    }

    private init(isExact: Bool) { self.isExact = isExact }

    private func text(_ node: WideNode) -> String {
        switch node {
        case .one(let set): one(set)
        case .nothing, .condition, .border: ""
        case .anything: ".*"
        case .sequence(let parts): sequence(parts)
        case .choice(let branches): "(?:" + branches.map(text).joined(separator: "|") + ")"
        case .repeated(let part, let least, let most): repeated(part, least: least, most: most)
        }
    }

    private func sequence(_ parts: [WideNode]) -> String {
        var result = ""
        for (index, part) in parts.enumerated() {
            if part == .border {
                let isBeforeWord = parts[index...].first(where: \.isTaken)?.beginsWithWord ?? false
                let isBehindWord = parts[..<index].last(where: \.isTaken)?.endsWithWord ?? false
                if isBeforeWord || isBehindWord { result += "\\b" }
            } else {
                result += text(part)
            }
        }
        return result
    }

    private func repeated(_ part: WideNode, least: Int, most: Int?) -> String {
        if case .one(let set) = part, let bytes = bytes(set) {
            return bytes + bounds(least: least, most: most.map { 4 * $0 })
        }
        let text = text(part)
        return text.isEmpty ? "" : "(?:\(text))" + bounds(least: least, most: most)
    }

    private func bounds(least: Int, most: Int?) -> String {
        let least = min(least, Self.furthest)
        guard let most, most <= Self.furthest else { return least == 0 ? "*" : least == 1 ? "+" : "{\(least),}" }
        return least == 0 && most == 1 ? "?" : least == most ? "{\(least)}" : "{\(least),\(most)}"
    }

    /// Counting further costs more than it keeps out.
    private static let furthest = 1000

    private func one(_ set: WideSet) -> String {
        if let bytes = bytes(set) { return bytes + "{1,4}" }
        guard case .some(let ranges) = set.beyond else { return ".{1,4}" }
        var branches = set.ascii == 0 ? [] : [Self.byteClass(set.ascii, isHigh: false)]
        branches += UTF8Ranges.sequences(of: ranges).map { $0.map(Self.range).joined() }
        if branches.isEmpty { return ".{1,4}" }
        return branches.count == 1 ? branches[0] : "(?:" + branches.joined(separator: "|") + ")"
    }

    /// The set as one of bytes of which a character takes one to four; nil where it is written otherwise.
    private func bytes(_ set: WideSet) -> String? {
        switch set.beyond {
        case .all: set.ascii == .max ? "." : Self.byteClass(set.ascii, isHigh: true)
        case .some(let ranges): ranges.isEmpty || isExact || set.ascii == 0 ? nil : Self.byteClass(set.ascii, isHigh: true)
        }
    }

    private static func byteClass(_ ascii: UInt128, isHigh: Bool) -> String {
        var ranges: [ClosedRange<UInt8>] = []
        for value in UInt8(0)..<0x80 where ascii & (1 << UInt128(value)) != 0 {
            if let last = ranges.last, last.upperBound + 1 == value {
                ranges[ranges.count - 1] = last.lowerBound...value
            } else {
                ranges.append(value...value)
            }
        }
        if isHigh { ranges.append(0x80...0xFF) }
        if ranges.count == 1, ranges[0].count == 1 { return byte(ranges[0].lowerBound) }
        // The library reads any case, so a letter in both is the letter.
        if !isHigh, ranges.count == 2, ranges.allSatisfy({ $0.count == 1 }),
            ranges[1].lowerBound == ranges[0].lowerBound | 0x20, ranges[0].lowerBound & 0x40 != 0
        {
            return byte(ranges[1].lowerBound)
        }
        let items = ranges.map { $0.count == 1 ? byte($0.lowerBound) : "\(byte($0.lowerBound))-\(byte($0.upperBound))" }
        return "[" + items.joined() + "]"
    }

    private static func range(_ bytes: ClosedRange<UInt8>) -> String {
        bytes.count == 1 ? byte(bytes.lowerBound) : "[\(byte(bytes.lowerBound))-\(byte(bytes.upperBound))]"
    }

    private static func byte(_ value: UInt8) -> String {
        let scalar = Unicode.Scalar(value)
        if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            return String(scalar)
        }
        let hex = String(value, radix: 16)
        return hex.count == 1 ? "\\x0\(hex)" : "\\x\(hex)"
    }
}

extension WideNode {
    /// Whether it takes characters.
    var isTaken: Bool {
        switch self {
        case .nothing, .condition, .border: false
        default: true
        }
    }

    /// Whether its first character is an ASCII word character for sure.
    fileprivate var beginsWithWord: Bool {
        switch self {
        case .sequence(let parts): parts.first(where: \.isTaken)?.beginsWithWord ?? false
        case .choice(let branches): branches.allSatisfy(\.beginsWithWord)
        case .repeated(let part, let least, _): least > 0 && part.beginsWithWord
        default: isWordCharacter
        }
    }

    /// The same of its last.
    fileprivate var endsWithWord: Bool {
        switch self {
        case .sequence(let parts): parts.last(where: \.isTaken)?.endsWithWord ?? false
        case .choice(let branches): branches.allSatisfy(\.endsWithWord)
        case .repeated(let part, let least, _): least > 0 && part.endsWithWord
        default: isWordCharacter
        }
    }

    private var isWordCharacter: Bool {
        guard case .one(let set) = self else { return false }
        return set.beyond == .some([]) && set.ascii & ~WideSet.wordCharacters.ascii == 0
    }
}
