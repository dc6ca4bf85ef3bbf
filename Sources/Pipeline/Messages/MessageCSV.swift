/// Reads messages as comma-separated values (RFC 4180): quoted cells may hold line breaks, as messages do.
///
/// A quote that is never closed would take the rest of the file for one cell. So a row over several lines counts only
/// with as many cells as the first row; else its first line is set aside, and reading goes on with the next line.
struct MessageCSV {
    struct Row: Equatable {
        /// The line of the file where it begins, from 1.
        let line: Int
        /// Nil where its quotes do not pair up.
        let cells: [String]?
    }

    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    /// The rows of a text; lines of nothing but commas and blanks are left out.
    static func rows(of text: String) -> [Row] {
        var reader = MessageCSV(bytes: Array(text.trimmingPrefix("\u{FEFF}").utf8))
        var rows: [Row] = []
        while let row = reader.next(width: rows.first?.cells?.count) { rows.append(row) }
        return rows
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private mutating func next(width: Int?) -> Row? {
        while place < bytes.count {
            let (start, first) = (place, line)
            let cells = row()
            let isWhole = line == first + 1 || place == bytes.count && line == first || cells?.count == width
            if let cells, isWhole || width == nil {
                if cells.contains(where: { $0.contains { !$0.isWhitespace } }) { return Row(line: first, cells: cells) }
                continue
            }
            (place, line) = (start, first)
            skipLine()
            return Row(line: first, cells: nil)
        }
        return nil
    }

    /// Takes a row with the line break after it; nil where its quotes do not pair up.
    private mutating func row() -> [String]? {
        var cells: [String] = []
        while true {
            guard let cell = place < bytes.count && bytes[place] == Self.quote ? quoted() : plain() else { return nil }
            cells.append(cell)
            guard place < bytes.count, bytes[place] == Self.comma else {
                skipBreak()
                return cells
            }
            place += 1
        }
    }

    private mutating func plain() -> String? {
        let start = place
        while place < bytes.count, bytes[place] != Self.comma, !isBreak(place) { place += 1 }
        let cell = bytes[start..<place]
        return cell.contains(Self.quote) ? nil : String(decoding: cell, as: UTF8.self)
    }

    private mutating func quoted() -> String? {
        var cell: [UInt8] = []
        place += 1
        while place < bytes.count {
            if isBreak(place) {
                let start = place
                skipBreak()
                cell += bytes[start..<place]
                continue
            }
            if bytes[place] == Self.quote {
                place += 1
                guard place < bytes.count, bytes[place] == Self.quote else {
                    let isEnd = place == bytes.count || bytes[place] == Self.comma || isBreak(place)
                    return isEnd ? String(decoding: cell, as: UTF8.self) : nil
                }
            }
            cell.append(bytes[place])
            place += 1
        }
        return nil
    }

    private func isBreak(_ place: Int) -> Bool { bytes[place] == Self.newline || bytes[place] == Self.carriageReturn }

    private mutating func skipLine() {
        while place < bytes.count, !isBreak(place) { place += 1 }
        skipBreak()
    }

    /// Takes one line break, of one byte or two, where one stands.
    private mutating func skipBreak() {
        guard place < bytes.count, isBreak(place) else { return }
        let isPair =
            bytes[place] == Self.carriageReturn && place + 1 < bytes.count && bytes[place + 1] == Self.newline
        place += isPair ? 2 : 1
        line += 1
    }
}
