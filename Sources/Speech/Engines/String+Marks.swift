extension String {
    /// Without the marks around it: from its first to its last letter, digit or one of the signs; empty where there is
    /// none.
    func withoutMarks(keeping signs: String) -> String {
        let isInner = { (letter: Character) in letter.isLetter || letter.isNumber || signs.contains(letter) }
        guard let first = firstIndex(where: isInner), let last = lastIndex(where: isInner) else { return "" }
        return String(self[first...last])
    }
}
