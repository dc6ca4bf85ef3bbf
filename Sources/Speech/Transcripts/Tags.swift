/// Tags within a line of words.
enum Tags {
    /// The text without its tags. Looked for before the last closing sign alone: behind it is none, and looking for the
    /// end of each that is opened there would cost the square of its length.
    static func removed(
        _ tag: some RegexComponent, closedBy sign: Character, from text: some StringProtocol
    ) -> String {
        guard let last = text.lastIndex(of: sign) else { return String(text) }
        return String(text[...last]).replacing(tag, with: "") + text[text.index(after: last)...]
    }
}
