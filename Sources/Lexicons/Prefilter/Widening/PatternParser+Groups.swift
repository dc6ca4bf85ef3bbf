extension PatternParser {
    /// A group, its opening parenthesis passed over.
    mutating func group() throws(UnknownSyntax) -> WideNode {
        // Verbs such as `(*ACCEPT)`, and settings of a whole pattern such as `(*CRLF)`.
        if starts("*") { throw UnknownSyntax() }
        guard take("?") else { return try body() }
        if take(":") || take("|") || take(">") { return try body() }
        if take("=") || take("<=") || take("*") || take("<*") {
            _ = try body()
            return .condition
        }
        if take("!") || take("<!") { return Self.refusal(of: try body()) }
        if take("P=") || take("P>") || take("&") {
            _ = try take(through: ")")
            return .anything
        }
        if take("P<") || take("<") {
            _ = try take(through: ">")
            return try body()
        }
        if take("'") {
            _ = try take(through: "'")
            return try body()
        }
        if isCall {
            _ = try take(through: ")")
            return .anything
        }
        return try settings()
    }

    /// `(?R)`, `(?1)`, `(?+1)`, `(?-1)`: whatever the group takes, it is some text.
    private var isCall: Bool {
        let rest = scalars[place...].prefix { $0 != ")" }
        let digits = rest.drop { $0 == "+" || $0 == "-" }
        return rest.elementsEqual("R".unicodeScalars)
            || !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
    }

    private mutating func body() throws(UnknownSyntax) -> WideNode {
        let outside = flags
        let node = try alternatives()
        flags = outside
        guard take(")") else { throw UnknownSyntax() }
        return node
    }

    /// `(?i)`, which holds to the end of the group around it, and `(?i:…)`.
    private mutating func settings() throws(UnknownSyntax) -> WideNode {
        let outside = flags
        var isOn = true
        if take("^") { flags = Flags(isCaseless: false, isExtended: false) }
        while let scalar = peek, scalar != ":", scalar != ")" {
            place += 1
            switch scalar {
            case "-": isOn = false
            case "i": flags.isCaseless = isOn
            // `xx` concerns classes too.
            case "x":
                if peek == "x" { throw UnknownSyntax() }
                flags.isExtended = isOn
            case "m", "s", "n", "J", "U": break
            default: throw UnknownSyntax()
            }
        }
        if take(")") { return .nothing }
        guard take(":") else { throw UnknownSyntax() }
        let node = try alternatives()
        flags = outside
        guard take(")") else { throw UnknownSyntax() }
        return node
    }
}

// Negative look-around.
extension PatternParser {
    /// A place beside which `node` does not match. Where that keeps ASCII word characters away it is a border beside
    /// one; where `node` takes no ASCII character, no ASCII character is kept away.
    private static func refusal(of node: WideNode) -> WideNode {
        if refusesWords(node) { return .border }
        if case .one(let set) = node, set.ascii == 0 { return .nothing }
        return .condition
    }

    /// Whether one of the ways in which it matches is to take a character that is an ASCII word character in folded
    /// texts, whichever.
    private static func refusesWords(_ node: WideNode) -> Bool {
        switch node {
        case .one(let set):
            set.certain & WideSet.wordCharacters.ascii == WideSet.wordCharacters.ascii && set.certainFolded == .all
        case .choice(let branches): branches.contains(where: refusesWords)
        case .sequence(let parts): parts.filter { $0 != .nothing }.count == 1 && parts.contains(where: refusesWords)
        default: false
        }
    }
}
