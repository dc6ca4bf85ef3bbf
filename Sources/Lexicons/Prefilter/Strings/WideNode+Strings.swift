extension WideNode {
    /// Its parts in a row, those of sequences in it among them.
    var flat: [WideNode] {
        guard case .sequence(let parts) = self else { return [self] }
        return parts.flatMap(\.flat)
    }

    /// Every string that it may take; nil where they are more than so many or not known.
    func strings(atMost most: Int) -> [[UInt8]]? {
        switch self {
        case .one(let set): set.strings
        case .repeated(.one(let set), let least, _) where set.isSpace: least == 0 ? [[], [0x20]] : [[0x20]]
        case .nothing, .condition: [[]]
        case .border, .anything: nil
        case .sequence(let parts): Self.product(parts, atMost: most)
        case .choice(let branches):
            branches.reduce([]) { all, branch in
                guard let all, let strings = branch.strings(atMost: most) else { return nil }
                return all.count + strings.count <= most ? all + strings : nil
            }
        case .repeated(let part, 0, 1): part.strings(atMost: most - 1).map { [[]] + $0 }
        case .repeated(let part, let least, let bound) where least == bound && least <= 4:
            Self.product([WideNode](repeating: part, count: least), atMost: most)
        default: nil
        }
    }

    private static func product(_ parts: [WideNode], atMost most: Int) -> [[UInt8]]? {
        parts.reduce([[]]) { all, part in
            guard let all, let strings = part.strings(atMost: most), all.count * strings.count <= most else {
                return nil
            }
            return joined(all, strings)
        }
    }

    /// Each of the strings behind each of the starts. Spaces in a row are one, as in the text that is looked through.
    static func joined(_ starts: [[UInt8]], _ strings: [[UInt8]]) -> [[UInt8]] {
        starts.flatMap { start in
            strings.map { start.last == 0x20 && $0.first == 0x20 ? start + $0.dropFirst() : start + $0 }
        }
    }

    /// Whether it takes one or more spaces or signs between words, which ones is open.
    var isSeparator: Bool {
        switch self {
        case .one(let set): !set.isSpace && set.isBetweenWords
        case .repeated(.one(let set), 1..., _): !set.isSpace && set.isBetweenWords
        default: false
        }
    }

    /// Whether the first character that it takes, if it takes any, is no ASCII word character.
    var beginsOutsideWord: Bool {
        switch self {
        case .one(let set): set.isOutsideWords
        case .nothing, .condition: true
        case .border, .anything: false
        case .sequence(let parts): Self.beginOutsideWord(parts[...], else: true)
        case .choice(let branches): branches.allSatisfy(\.beginsOutsideWord)
        case .repeated(let part, _, _): part.beginsOutsideWord
        }
    }

    /// The same of the last one.
    var endsOutsideWord: Bool {
        switch self {
        case .one(let set): set.isOutsideWords
        case .nothing, .condition: true
        case .border, .anything: false
        case .sequence(let parts):
            parts.reversed().prefix { $0.isNullable }.allSatisfy(\.endsOutsideWord)
                && parts.last { !$0.isNullable }?.endsOutsideWord ?? true
        case .choice(let branches): branches.allSatisfy(\.endsOutsideWord)
        case .repeated(let part, _, _): part.endsOutsideWord
        }
    }

    /// Whether what the parts take begins with no ASCII word character, or a border stands before it; `other` where they
    /// may take nothing.
    static func beginOutsideWord(_ parts: ArraySlice<WideNode>, else other: Bool) -> Bool {
        for part in parts {
            if part == .border { return true }
            guard part.beginsOutsideWord else { return false }
            if !part.isNullable { return true }
        }
        return other
    }
}

extension WideSet {
    /// The strings of a few known characters; a letter in both cases is one, and all as a folded text has them.
    var strings: [[UInt8]]? {
        if isSpace { return [[0x20]] }
        guard case .some(let ranges) = beyond else { return nil }
        let lower = (ascii & ~Self.mask(Self.uppercase)) | Self.lowered(ascii)
        guard (1...Self.mostStrings).contains(lower.nonzeroBitCount + ranges.reduce(0) { $0 + $1.count }) else {
            return nil
        }
        let inASCII = (UInt8(0)..<0x80).filter { lower & (1 << UInt128($0)) != 0 }.map { Unicode.Scalar($0) }
        return (inASCII + ranges.flatMap { $0 }.compactMap(Unicode.Scalar.init)).map { scalar in
            FoldedText.folded(scalar).map { [$0] } ?? Array(String(scalar).utf8)
        }
    }

    /// As many as there are digits.
    private static let mostStrings = 10

    private static func lowered(_ ascii: UInt128) -> UInt128 { (ascii & mask(uppercase)) << 32 }

    /// Whether it takes spaces and nothing else.
    var isSpace: Bool {
        guard case .some(let ranges) = beyond, ascii & ~Self.spaces.ascii == 0 else { return false }
        return (ascii != 0 || !ranges.isEmpty)
            && ranges.allSatisfy { $0.count <= 16 && $0.compactMap(Unicode.Scalar.init).allSatisfy(FoldedText.isSpace) }
    }

    /// Whether it takes spaces and no ASCII word character, and beyond ASCII only what is known.
    var isBetweenWords: Bool {
        guard case .some = beyond else { return false }
        return isOutsideWords && ascii & Self.mask(" ") != 0
    }

    var isOutsideWords: Bool { ascii & Self.wordCharacters.ascii == 0 }
}
