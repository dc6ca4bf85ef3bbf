internal import Model

/// How a company writes days: year, month and day in some order with the same mark between them, or none.
package struct DayForm: Hashable, Sendable {
    /// As the mapping file has it: `yyyy/M/d`, `d.M.yyyy`, `yyyyMMdd`.
    package let written: String
    private let order: [Character]
    private let mark: Character?

    /// Nil where year, month and day do not each stand there once with one mark between them. Without a mark months and
    /// days have two digits.
    package init?(_ written: String) {
        self.written = written
        let letters = written.reduce(into: [Character]()) { order, letter in
            if "yMd".contains(letter), order.last != letter { order.append(letter) }
        }
        guard letters.count == 3, Set(letters).count == 3 else { return nil }
        let marks = written.filter { !"yMd".contains($0) }
        mark = marks.first
        order = letters
        let lengths = Dictionary(written.filter { "yMd".contains($0) }.map { ($0, 1) }, uniquingKeysWith: +)
        let parts = mark.map { written.split(separator: $0, omittingEmptySubsequences: false).count } ?? 1
        let isOfTwo = lengths["M"] == 2 && lengths["d"] == 2
        guard lengths["y"] == 4, marks.allSatisfy({ $0 == mark }), mark == nil ? isOfTwo : marks.count == 2,
            mark == nil || parts == 3, (lengths["M"] ?? 3) <= 2, (lengths["d"] ?? 3) <= 2
        else { return nil }
    }

    func date(_ text: String) -> LocalDate? {
        let parts: [Substring]
        if let mark {
            parts = text.split(separator: mark, omittingEmptySubsequences: false)
        } else {
            var rest = Substring(text)
            parts =
                order.map { letter in
                    let part = rest.prefix(letter == "y" ? 4 : 2)
                    rest = rest.dropFirst(part.count)
                    return part
                } + (rest.isEmpty ? [] : [rest])
        }
        guard parts.count == 3 else { return nil }
        var numbers: [Character: Int] = [:]
        for (letter, part) in zip(order, parts) {
            guard letter == "y" ? part.count == 4 : (1...2).contains(part.count),
                part.utf8.allSatisfy({ (48...57).contains($0) })
            else { return nil }
            numbers[letter] = Int(part)
        }
        guard let year = numbers["y"], let month = numbers["M"], let day = numbers["d"] else { return nil }
        return LocalDate(year: year, month: month, day: day)
    }
}
