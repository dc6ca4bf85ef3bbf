extension PatternParser {
    /// What follows a backslash outside a class.
    mutating func escape() throws(UnknownSyntax) -> WideNode {
        if let set = try characterEscape() { return .one(set) }
        let scalar = try next()
        switch scalar {
        case "b": return .border
        case "B", "A", "Z", "z", "G", "K": return .condition
        case "R": return .repeated(.one(.verticalSpaces), least: 1, most: 2)
        case "X": return .repeated(.one(.any), least: 1, most: nil)
        case "N": return starts("{") && !starts("{U+") ? .one(.any) : try namedScalar()
        case "Q": return try quotation()
        case "g", "k": return try reference()
        case "1"..."9":
            // More digits may be a group's number or an octal one.
            if let digit = peek, ("0"..."9").contains(digit) { throw UnknownSyntax() }
            return .anything
        default: throw UnknownSyntax()
        }
    }

    /// An escape that stands for a character, in a class or outside; nil, and nothing passed over, for another.
    mutating func characterEscape() throws(UnknownSyntax) -> WideSet? {
        guard let scalar = peek else { throw UnknownSyntax() }
        if !scalar.isASCII || !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar) {
            place += 1
            return literal(scalar)
        }
        if let set = Self.sets[scalar] {
            place += 1
            return set
        }
        if let control = Self.controls[scalar] {
            place += 1
            return WideSet(control...control, isCaseless: false)
        }
        switch scalar {
        case "p", "P":
            place += 1
            return try property(isInverted: scalar == "P")
        case "x", "o", "0": return try numbered(scalar)
        case "c":
            place += 2
            return .any
        default: return nil
        }
    }

    private static let sets: [Unicode.Scalar: WideSet] = [
        "d": .decimalDigits, "D": WideSet.decimalDigits.inverted, "w": .wordCharacters,
        "W": WideSet.wordCharacters.inverted, "s": .spaces, "S": WideSet.spaces.inverted, "h": .horizontalSpaces,
        "H": WideSet.horizontalSpaces.inverted, "v": .verticalSpaces, "V": WideSet.verticalSpaces.inverted,
    ]
    static let controls: [Unicode.Scalar: UInt32] = [
        "a": 0x07, "e": 0x1B, "f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09,
    ]

    /// `\xhh`, `\x{h…}`, `\o{…}` and `\0oo`.
    private mutating func numbered(_ kind: Unicode.Scalar) throws(UnknownSyntax) -> WideSet {
        place += 1
        let base = kind == "x" ? 16 : 8
        let value: UInt32
        if kind != "0", take("{") {
            value = takeNumber(base: base, most: 8)
            guard take("}") else { throw UnknownSyntax() }
        } else {
            guard kind != "o" else { throw UnknownSyntax() }
            value = takeNumber(base: base, most: 2)
        }
        guard Unicode.Scalar(value) != nil else { throw UnknownSyntax() }
        return WideSet(value...value, isCaseless: flags.isCaseless)
    }

    /// `\N` alone is any character but a new line; `\N{U+…}` one by its number.
    private mutating func namedScalar() throws(UnknownSyntax) -> WideNode {
        guard take("{U+") else { return .one(.any) }
        let value = takeNumber(base: 16, most: 8)
        guard take("}"), Unicode.Scalar(value) != nil else { throw UnknownSyntax() }
        return .one(WideSet(value...value, isCaseless: flags.isCaseless))
    }

    /// Of properties only what tells words from the rest is known; any other may take any character.
    private mutating func property(isInverted: Bool) throws(UnknownSyntax) -> WideSet {
        let name = take("{") ? try take(through: "}") : String(Character(try next()))
        let set: WideSet? =
            switch name {
            case "L": .letters
            case "N": .numbers
            default: nil
            }
        guard let set else { return .any }
        return isInverted ? set.inverted : set
    }

    /// `\Q…\E`. A quantifier behind it is for its last character.
    private mutating func quotation() throws(UnknownSyntax) -> WideNode {
        var parts: [WideNode] = []
        while peek != nil, !take("\\E") { parts.append(.one(literal(try next()))) }
        // Which character a quantifier would be for is not worth knowing.
        if let next = peek, ["*", "+", "?", "{"].contains(next) { throw UnknownSyntax() }
        return .sequence(parts)
    }

    /// `\g…` and `\k…`: what a group has matched, or what it would match here. Either may be any text.
    private mutating func reference() throws(UnknownSyntax) -> WideNode {
        switch try next() {
        case "{": _ = try take(through: "}")
        case "<": _ = try take(through: ">")
        case "'": _ = try take(through: "'")
        default: throw UnknownSyntax()
        }
        return .anything
    }
}
