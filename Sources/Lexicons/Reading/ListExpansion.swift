/// Writes out `%name%` in phrases and patterns.
struct ListExpansion {
    /// Items by list name; items as texts in NFC.
    let lists: [String: [String]]
    /// Named parts of patterns, themselves written out already.
    let macros: [String: String]

    init(lists: [String: [String]], macros: [String: String] = [:]) {
        self.lists = lists
        self.macros = macros
    }

    /// A phrase with lists becomes at most this many phrases.
    static let mostPhrases = 1000

    /// A pattern with its lists written out.
    struct Pattern {
        var text = ""
        /// For each scalar of `text`, and its end, the scalar of the written pattern that it stems from.
        var origins: [Int] = []
    }

    /// A part of a text: as it stands, or a list's name.
    private enum Part {
        case plain(Substring)
        case list(String)
    }

    /// Names used in the text that no list, and in a pattern no macro, has.
    func unknownNames(in text: String, isPattern: Bool) -> [String] {
        Self.names(in: text).filter { lists[$0] == nil && !(isPattern && macros[$0] != nil) }
    }

    /// The list names that the text uses.
    static func names(in text: String) -> [String] {
        parts(of: text).compactMap { part in
            guard case .list(let name) = part else { return nil }
            return name
        }
    }

    /// Every phrase that the text stands for; nil where they are more than `mostPhrases`.
    func phrases(_ text: String) -> [String]? {
        var results = [""]
        for part in Self.parts(of: text) {
            switch part {
            case .plain(let plain): results = results.map { $0 + plain }
            case .list(let name):
                let items = lists[name] ?? []
                guard results.count * items.count <= Self.mostPhrases else { return nil }
                results = results.flatMap { start in items.map { start + $0 } }
            }
        }
        return results
    }

    /// The pattern with `(?:a|b|c)` for each list: items taken literally, longest first, so that no item hides a
    /// longer one that begins like it.
    func pattern(_ text: String) -> Pattern {
        var result = Pattern()
        var scalars = 0
        for part in Self.parts(of: text) {
            switch part {
            case .plain(let plain):
                for scalar in plain.unicodeScalars {
                    result.append(String(scalar), origin: scalars)
                    scalars += 1
                }
            case .list(let name):
                result.append(macros[name].map { "(?:\($0))" } ?? alternatives(lists[name] ?? []), origin: scalars)
                scalars += name.unicodeScalars.count + 2
            }
        }
        result.origins.append(scalars)
        return result
    }

    private func alternatives(_ items: [String]) -> String {
        let longestFirst = items.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        return "(?:" + longestFirst.map(PatternText.literal).joined(separator: "|") + ")"
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var plainStart = text.startIndex
        var place = text.startIndex
        while let opening = text[place...].firstIndex(of: "%") {
            let afterOpening = text.index(after: opening)
            guard let closing = text[afterOpening...].firstIndex(of: "%") else { break }
            let name = text[afterOpening..<closing]
            place = closing
            guard isListName(name) else { continue }
            if plainStart < opening { parts.append(.plain(text[plainStart..<opening])) }
            parts.append(.list(String(name)))
            place = text.index(after: closing)
            plainStart = place
        }
        if plainStart < text.endIndex { parts.append(.plain(text[plainStart...])) }
        return parts
    }

    /// Whether a text may name a list: an ASCII letter, then letters, digits, `_` and `-`.
    static func isListName(_ name: Substring) -> Bool {
        guard let first = name.utf8.first, isLetter(first) else { return false }
        return name.utf8.allSatisfy { byte in
            isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: "-")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

extension ListExpansion.Pattern {
    fileprivate mutating func append(_ piece: String, origin: Int) {
        text += piece
        origins += Array(repeating: origin, count: piece.unicodeScalars.count)
    }
}
