/// Reads comma-separated values (RFC 4180) and remembers on which line each row stands, which is what a person who has
/// to mend the file needs. The comma may be another character.
///
/// One line is one row: nothing that is read here has line breaks in it, so a quote that is never closed costs its own
/// row and not the rest of the file.
struct CSVReader {
    struct Row: Equatable {
        /// Line of the file, from 1.
        let line: Int
        /// Nil where quotes do not pair up, so that it cannot be told where a cell ends.
        let cells: [String]?
    }

    /// The rows of a text; lines of nothing but delimiters and blanks are left out. A quoted cell may hold delimiters
    /// and quotes ("").
    static func rows(of text: String, delimiter: UInt8 = UInt8(ascii: ",")) -> [Row] {
        let bytes = Array(text.utf8)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var rows: [Row] = []
        var line = 1
        var start = bytes.starts(with: mark) ? mark.count : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == newline || $0 == carriageReturn } ?? bytes.count
            if let row = row(bytes[start..<end], line: line, delimiter: delimiter) { rows.append(row) }
            let isPair = end + 1 < bytes.count && bytes[end] == carriageReturn && bytes[end + 1] == newline
            start = end + (isPair ? 2 : 1)
            line += 1
        }
        return rows
    }

    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let quote = UInt8(ascii: "\"")
    private static let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t")]

    private static func row(_ bytes: ArraySlice<UInt8>, line: Int, delimiter: UInt8) -> Row? {
        if bytes.allSatisfy({ $0 == delimiter || blanks.contains($0) }) { return nil }
        var cells: [String] = []
        var rest = bytes
        while true {
            guard let cell = nextCell(&rest, delimiter) else { return Row(line: line, cells: nil) }
            cells.append(cell)
            guard rest.popFirst() == delimiter else { return Row(line: line, cells: cells) }
        }
    }

    /// Takes a cell and leaves the delimiter after it; nil where its quotes do not pair up.
    private static func nextCell(_ rest: inout ArraySlice<UInt8>, _ delimiter: UInt8) -> String? {
        guard rest.first == quote else {
            let cell = rest.prefix { $0 != delimiter }
            rest = rest[cell.endIndex...]
            return cell.contains(quote) ? nil : String(decoding: cell, as: UTF8.self)
        }
        var cell: [UInt8] = []
        rest.removeFirst()
        while let byte = rest.popFirst() {
            if byte == quote {
                guard rest.first == quote else {
                    return rest.isEmpty || rest.first == delimiter ? String(decoding: cell, as: UTF8.self) : nil
                }
                rest.removeFirst()
            }
            cell.append(byte)
        }
        return nil
    }
}
