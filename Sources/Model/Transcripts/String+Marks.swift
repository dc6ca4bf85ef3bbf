extension String {
    /// Without the marks around it: from its first to its last letter, digit or one of the signs; empty where it has
    /// neither letter nor digit.
    package func withoutMarks(keeping signs: String) -> String {
        guard contains(where: { $0.isLetter || $0.isNumber }) else { return "" }
        let isInner = { (letter: Character) in letter.isLetter || letter.isNumber || signs.contains(letter) }
        guard let first = firstIndex(where: isInner), let last = lastIndex(where: isInner) else { return "" }
        return String(self[first...last])
    }
}
