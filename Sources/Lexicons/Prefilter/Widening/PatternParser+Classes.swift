extension PatternParser {
    /// A class, its opening bracket passed over.
    mutating func characterClass() throws(UnknownSyntax) -> WideSet {
        // `[[:<:]]` and `[[:>:]]` are word borders.
        if starts("[:<:]") || starts("[:>:]") { throw UnknownSyntax() }
        let isInverted = take("^")
        var set = WideSet.none
        var isFirst = true
        while isFirst || peek != "]" {
            set = set.union(try classItem())
            isFirst = false
        }
        place += 1
        return isInverted ? set.inverted : set
    }

    private mutating func classItem() throws(UnknownSyntax) -> WideSet {
        if let named = try namedClass() { return named }
        let start = try classCharacter()
        guard case .scalar(let lowest) = start, peek == "-", scalars.indices.contains(place + 1),
            scalars[place + 1] != "]"
        else { return set(of: start) }
        place += 1
        // `[a-\d]`: the hyphen is one, and what follows stands for itself.
        let end = try classCharacter()
        guard case .scalar(let highest) = end, lowest <= highest else { throw UnknownSyntax() }
        return WideSet(lowest...highest, isCaseless: flags.isCaseless)
    }

    private enum ClassCharacter {
        case scalar(UInt32)
        case set(WideSet)
    }

    private func set(of character: ClassCharacter) -> WideSet {
        switch character {
        case .scalar(let value): WideSet(value...value, isCaseless: flags.isCaseless)
        case .set(let set): set
        }
    }

    private mutating func classCharacter() throws(UnknownSyntax) -> ClassCharacter {
        let scalar = try next()
        guard scalar == "\\" else { return .scalar(scalar.value) }
        if take("b") { return .scalar(0x08) }
        if let value = scalarEscape() { return .scalar(value) }
        guard let set = try characterEscape() else { throw UnknownSyntax() }
        return .set(set)
    }

    /// The value of an escape that may begin or end a range: punctuation, `\n` and its like, `\xhh`, `\x{h…}`.
    private mutating func scalarEscape() -> UInt32? {
        guard let scalar = peek else { return nil }
        if !scalar.isASCII || !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar) {
            place += 1
            return scalar.value
        }
        if let control = Self.controls[scalar] {
            place += 1
            return control
        }
        guard take("x") else { return nil }
        guard take("{") else { return takeNumber(base: 16, most: 2) }
        let value = takeNumber(base: 16, most: 8)
        return take("}") ? value : nil
    }

    /// `[:name:]` within a class.
    private mutating func namedClass() throws(UnknownSyntax) -> WideSet? {
        guard starts("[:") || starts("[.") || starts("[=") else { return nil }
        guard take("[:") else { throw UnknownSyntax() }
        let isInverted = take("^")
        let name = try take(through: ":")
        guard take("]"), name.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
            throw UnknownSyntax()
        }
        let set: WideSet =
            switch name {
            case "alpha": .letters
            case "digit": .decimalDigits
            case "alnum": WideSet.letters.union(.decimalDigits)
            case "word": .wordCharacters
            case "space": .spaces
            case "blank": .horizontalSpaces
            default: .any
            }
        // Of a set of which little is known for sure, the complement is any character.
        return isInverted ? set.inverted : set
    }
}
