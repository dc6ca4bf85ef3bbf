/// Which of several ways to write down the same words is read: the first.
struct CTMAlternatives {
    let path: String
    private var openedOn: Int?
    private var number = 0

    init(path: String) { self.path = path }

    /// Whether the words that stand here are one of several possibilities.
    var isInside: Bool { openedOn != nil }

    /// Whether a line's word is taken; the marks of alternatives are none, and `@` stands for no word at all.
    mutating func isRead(_ word: Substring, line: Int) throws(TranscriptFileError) -> Bool {
        switch word.uppercased() {
        case "<ALT_BEGIN>" where !isInside: (openedOn, number) = (line, 0)
        case "<ALT>" where isInside: number += 1
        case "<ALT_END>" where isInside: openedOn = nil
        case "<ALT_BEGIN>", "<ALT>", "<ALT_END>": throw .ctmAlternatives(path, line: line, found: word)
        case "@": return false
        default: return number == 0 || !isInside
        }
        return false
    }

    func checkEnd() throws(TranscriptFileError) {
        if let openedOn { throw .ctmAlternatives(path, line: openedOn, found: "<ALT_BEGIN>") }
    }
}
