/// Reads comma-separated values (RFC 4180) and remembers on which line each row stands, which is what a person who has
/// to mend the file needs. The comma may be another character.
struct CSVReader: IteratorProtocol {
    struct Row: Equatable {
        /// The line of the file where it begins, from 1.
        let line: Int
        /// Nil where quotes do not pair up, so that it cannot be told where a cell ends.
        let cells: [String]?
    }

    /// Whether a quoted cell may go on over the end of a line. Either way a quote that is never closed costs its own
    /// line and not the rest of the file.
    enum Breaks {
        /// One line is one row, as in lists, whose cells hold no line breaks.
        case endRows
        /// As in messages. A row over several lines counts only with as many cells as the first row; else its first line
        /// is set aside, and reading goes on with the next line.
        case mayBeQuoted
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let breaks: Breaks
    private var place = 0
    private var line = 1
    /// How many cells the first row has.
    private var width: Int?
    private var isFirst = true

    /// The rows of a text; those of nothing but delimiters and blanks are left out. A quoted cell may hold delimiters
    /// and quotes ("").
    static func rows(
        of text: String, delimiter: UInt8 = UInt8(ascii: ","), breaks: Breaks = .endRows
    ) -> [Row] {
        var reader = CSVReader(text, delimiter: delimiter, breaks: breaks)
        var rows: [Row] = []
        while let row = reader.next() { rows.append(row) }
        return rows
    }

    /// Gives the same rows one by one.
    init(_ text: String, delimiter: UInt8 = UInt8(ascii: ","), breaks: Breaks = .endRows) {
        bytes = Array(text.utf8)
        self.delimiter = delimiter
        self.breaks = breaks
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if bytes.starts(with: mark) { place = mark.count }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t")]

    mutating func next() -> Row? {
        let row = read()
        if isFirst { width = row?.cells?.count }
        isFirst = false
        return row
    }

    private mutating func read() -> Row? {
        while place < bytes.count {
            let (start, first) = (place, line)
            let cells = row()
            let isWhole = line == first + 1 || place == bytes.count && line == first || cells?.count == width
            if let cells, isWhole || width == nil {
                if !isBlank(cells, bytes[start..<place]) { return Row(line: first, cells: cells) }
                continue
            }
            (place, line) = (start, first)
            skipLine()
            return Row(line: first, cells: nil)
        }
        return nil
    }

    /// In a list a quoted blank is something that was written; a message of blanks says nothing.
    private func isBlank(_ cells: [String], _ written: ArraySlice<UInt8>) -> Bool {
        switch breaks {
        case .endRows:
            written.allSatisfy { $0 == delimiter || Self.blanks.contains($0) || Self.isBreak($0) }
        case .mayBeQuoted: cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
        }
    }

    /// Takes a row with the line break after it; nil where its quotes do not pair up.
    private mutating func row() -> [String]? {
        var cells: [String] = []
        while true {
            guard let cell = place < bytes.count && bytes[place] == Self.quote ? quoted() : plain() else { return nil }
            cells.append(cell)
            guard place < bytes.count, bytes[place] == delimiter else {
                skipBreak()
                return cells
            }
            place += 1
        }
    }

    private mutating func plain() -> String? {
        let start = place
        while place < bytes.count, bytes[place] != delimiter, !isBreak { place += 1 }
        let cell = bytes[start..<place]
        return cell.contains(Self.quote) ? nil : String(decoding: cell, as: UTF8.self)
    }

    private mutating func quoted() -> String? {
        var cell: [UInt8] = []
        place += 1
        while place < bytes.count {
            if isBreak {
                guard breaks == .mayBeQuoted else { return nil }
                let start = place
                skipBreak()
                cell += bytes[start..<place]
                continue
            }
            if bytes[place] == Self.quote {
                place += 1
                guard place < bytes.count, bytes[place] == Self.quote else {
                    let isEnd = place == bytes.count || bytes[place] == delimiter || isBreak
                    return isEnd ? String(decoding: cell, as: UTF8.self) : nil
                }
            }
            cell.append(bytes[place])
            place += 1
        }
        return nil
    }

    private var isBreak: Bool { Self.isBreak(bytes[place]) }

    private static func isBreak(_ byte: UInt8) -> Bool { byte == newline || byte == carriageReturn }

    private mutating func skipLine() {
        while place < bytes.count, !isBreak { place += 1 }
        skipBreak()
    }

    /// Takes one line break, of one byte or two, where one stands.
    private mutating func skipBreak() {
        guard place < bytes.count, isBreak else { return }
        let isPair =
            bytes[place] == Self.carriageReturn && place + 1 < bytes.count && bytes[place + 1] == Self.newline
        place += isPair ? 2 : 1
        line += 1
    }
}
