/// Reads comma-separated values (RFC 4180) and remembers on which line each row began, which is what a person who has
/// to mend the file needs.
struct CSVReader {
    struct Row: Equatable {
        /// Line of the file on which the row begins, from 1.
        let line: Int
        let cells: [String]
    }

    /// The rows of a text; empty lines are left out. A quoted cell may hold commas, quotes ("") and line breaks.
    static func rows(of text: String) -> [Row] {
        var reader = CSVReader()
        for character in text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...] { reader.take(character) }
        reader.endRow()
        return reader.rows
    }

    private var rows: [Row] = []
    private var cells: [String] = []
    private var cell = ""
    private var isQuoted = false
    private var quoteMayEnd = false
    private var line = 1
    private var rowLine = 1

    private mutating func take(_ character: Character) {
        if quoteMayEnd {
            quoteMayEnd = false
            if character == "\"" {
                cell.append(character)
                return
            }
            isQuoted = false
        }
        switch character {
        case "\"" where isQuoted: quoteMayEnd = true
        case "\"" where cell.isEmpty: isQuoted = true
        case "," where !isQuoted: endCell()
        case "\n" where !isQuoted, "\r\n" where !isQuoted, "\r" where !isQuoted: endRow()
        default: cell.append(character)
        }
        if character.isNewline { line += 1 }
        if character.isNewline, !isQuoted { rowLine = line }
    }

    private mutating func endCell() {
        cells.append(cell)
        cell = ""
    }

    private mutating func endRow() {
        endCell()
        if cells != [""] { rows.append(Row(line: rowLine, cells: cells)) }
        cells = []
        isQuoted = false
        quoteMayEnd = false
    }
}
