/// Reads the syntax of PCRE2 and gives the pattern widened.
///
/// It is written for patterns that PCRE2 has taken with UTF, Unicode properties and any case, so it checks nothing. What
/// it does not know it does not guess at: it throws `UnknownSyntax`, and the pattern goes without a prefilter.
struct PatternParser {
    /// A construct whose matches the parser cannot bound.
    struct UnknownSyntax: Error, Hashable {}

    /// Settings that hold from a place to the end of its group.
    struct Flags: Hashable {
        var isCaseless = true
        /// `x`: spaces in the pattern count for nothing.
        var isExtended = false
    }

    let scalars: [Unicode.Scalar]
    var place = 0
    var flags = Flags()
    private var depth = 0

    private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    /// The pattern widened.
    ///
    /// - Throws: `UnknownSyntax` where it holds a construct that the parser does not know.
    static func widened(_ pattern: String) throws(UnknownSyntax) -> WideNode {
        var parser = PatternParser(pattern)
        let node = try parser.alternatives()
        guard parser.place == parser.scalars.count else { throw UnknownSyntax() }
        return node
    }

    /// Groups in groups to this depth are read; PCRE2 takes 250.
    private static let deepest = 250

    /// Up to the group's end or the pattern's.
    mutating func alternatives() throws(UnknownSyntax) -> WideNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw UnknownSyntax() }
        var branches = [try branch()]
        while take("|") { branches.append(try branch()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func branch() throws(UnknownSyntax) -> WideNode {
        var parts: [WideNode] = []
        try skipIdle()
        while let next = peek, next != "|", next != ")" {
            let part = try item()
            try skipIdle()
            parts.append(try quantified(part))
            try skipIdle()
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func item() throws(UnknownSyntax) -> WideNode {
        let scalar = try next()
        switch scalar {
        case "\\": return try escape()
        case "[": return .one(try characterClass())
        case "(": return try group()
        case ".": return .one(.any)
        case "^", "$": return .condition
        case "*", "+", "?": throw UnknownSyntax()
        default: return .one(literal(scalar))
        }
    }

    /// One character as it stands.
    func literal(_ scalar: Unicode.Scalar) -> WideSet {
        WideSet(scalar.value...scalar.value, isCaseless: flags.isCaseless)
    }

    private mutating func quantified(_ part: WideNode) throws(UnknownSyntax) -> WideNode {
        guard let bounds = try quantifier() else { return part }
        if !take("?") { _ = take("+") }
        if case .border = part { return .condition }
        return bounds.most == 0 ? .nothing : .repeated(part, least: bounds.least, most: bounds.most)
    }

    private mutating func quantifier() throws(UnknownSyntax) -> (least: Int, most: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard peek == "{" else { return nil }
        guard let end = scalars[place...].firstIndex(of: "}") else { return nil }
        let inside = String(String.UnicodeScalarView(scalars[(place + 1)..<end]))
        let digits = inside.split(separator: ",", omittingEmptySubsequences: false)
        if inside.wholeMatch(of: /[0-9]{1,5}(,[0-9]{0,5})?/) != nil, let least = Int(digits[0]) {
            place = end + 1
            return (least, digits.count == 1 ? least : Int(digits[1]))
        }
        // `{,3}` and `{ 2 }` are quantifiers of newer versions of PCRE2 and letters of older ones.
        if inside.wholeMatch(of: /[0-9, \t]*/) != nil { throw UnknownSyntax() }
        return nil
    }

    /// Passes over what stands for nothing: empty quotations, comments, and spaces where they count for nothing.
    private mutating func skipIdle() throws(UnknownSyntax) {
        while let next = peek {
            if starts("\\Q\\E") {
                place += 4
            } else if starts("\\E") {
                place += 2
            } else if starts("(?#") {
                guard let end = scalars[place...].firstIndex(of: ")") else { throw UnknownSyntax() }
                place = end + 1
            } else if flags.isExtended, Self.asciiSpaces.contains(next) {
                place += 1
            } else if flags.isExtended, next == "#" || Self.otherSpaces.contains(next) {
                // Where such a comment ends hangs on what counts as a new line.
                throw UnknownSyntax()
            } else {
                return
            }
        }
    }

    private static let asciiSpaces: Set<Unicode.Scalar> = ["\t", "\n", "\u{B}", "\u{C}", "\r", " "]
    private static let otherSpaces: Set<Unicode.Scalar> = ["\u{85}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}"]
}

// Moving on.
extension PatternParser {
    var peek: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    mutating func next() throws(UnknownSyntax) -> Unicode.Scalar {
        guard let scalar = peek else { throw UnknownSyntax() }
        place += 1
        return scalar
    }

    func starts(_ text: String) -> Bool { scalars[place...].starts(with: text.unicodeScalars) }

    /// Passes over a text that stands here; false where another does.
    mutating func take(_ text: String) -> Bool {
        guard starts(text) else { return false }
        place += text.unicodeScalars.count
        return true
    }

    /// Passes over everything up to a sign and the sign.
    mutating func take(through end: Unicode.Scalar) throws(UnknownSyntax) -> String {
        guard let found = scalars[place...].firstIndex(of: end) else { throw UnknownSyntax() }
        defer { place = found + 1 }
        return String(String.UnicodeScalarView(scalars[place..<found]))
    }

    /// Passes over at most so many digits of a base.
    mutating func takeNumber(base: Int, most: Int) -> UInt32 {
        var value: UInt32 = 0
        var count = 0
        while count < most, let digit = peek.flatMap({ Character($0).hexDigitValue }), digit < base,
            peek?.isASCII == true
        {
            value = value &* UInt32(base) &+ UInt32(digit)
            count += 1
            place += 1
        }
        return value
    }
}
