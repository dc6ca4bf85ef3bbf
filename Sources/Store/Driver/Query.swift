/// One statement that every engine takes: parameters are `$1`, `$2`, … and may each be used several times.
struct Query: Sendable {
    /// For errors and logs; the text itself never leaves the store.
    let name: String
    let text: String
    /// Whether `$1`, `$2`, … are first mentioned in the order of their digits.
    let mentionsInOrder: Bool

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
        mentionsInOrder = Self.mentionsInOrder(text)
    }

    private static func mentionsInOrder(_ text: String) -> Bool {
        var seen = 0
        for part in text.split(separator: "$").dropFirst() {
            guard let number = Int(part.prefix(while: \.isNumber)), number <= seen + 1 else { return false }
            seen = max(seen, number)
        }
        return true
    }
}
