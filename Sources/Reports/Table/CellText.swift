/// Text measured in cells of a terminal, where Chinese characters take two.
enum CellText {
    /// Cells that the text takes (Unicode East Asian Width, wide and fullwidth).
    static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

    /// The text in exactly so many cells: cut with … or filled with spaces.
    static func fit(_ text: String, _ cells: Int) -> String {
        let own = width(text)
        guard own > cells else { return text + String(repeating: " ", count: cells - own) }
        var kept = ""
        var used = 0
        for character in text {
            guard used + width(character) <= cells - 1 else { break }
            kept.append(character)
            used += width(character)
        }
        return kept + "…" + String(repeating: " ", count: max(0, cells - used - 1))
    }

    /// The text at the right end of so many cells.
    static func right(_ text: String, _ cells: Int) -> String {
        String(repeating: " ", count: max(0, cells - width(text))) + text
    }

    /// One line a row, each column as wide as its widest cell; those named begin at the left, numbers end at the right, and
    /// nothing ends in blanks.
    static func lines(_ rows: [[String]], left: Set<Int>) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = row.indices.map { column in
                left.contains(column) ? fit(row[column], widths[column]) : right(row[column], widths[column])
            }.joined(separator: "  ")
            return String(cells.reversed().drop { $0 == " " }.reversed())
        }
    }

    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        case 0x0000...0x001F, 0x0300...0x036F, 0x200B...0x200F:
            return 0
        default:
            return 1
        }
    }
}
