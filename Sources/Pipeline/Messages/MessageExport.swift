internal import Foundation
package import Model
internal import Speech

/// The messages of one exported file.
package struct MessageExport {
    private(set) var rows: [MessageRow] = []
    /// Rows that were not taken, in the file's order, or why the file was not.
    private(set) var problems: [MessageProblem] = []
    /// How many messages hold no words.
    private(set) var wordless = 0
    /// How many messages were taken, were not taken and hold no words: together all that the file holds, unless it
    /// could not be read as a whole, which is one that was not taken.
    package var account: (taken: Int, refused: Int, wordless: Int) { (rows.count, problems.count, wordless) }
    /// How the file was read, where that was guessed.
    private(set) var note: Message?
    private let path: String
    private let defaultZone: String?
    private let defaultLanguage: Language

    /// Reads a file. Blocks.
    ///
    /// - Parameters:
    ///   - defaultZone: IANA name of the zone of times that name none.
    ///   - defaultLanguage: of messages that name none.
    package init(path: String, defaultZone: String?, defaultLanguage: Language) {
        self.path = path
        self.defaultZone = defaultZone
        self.defaultLanguage = defaultLanguage
        do throws(MessageProblem) {
            let (text, encoding) = try Self.text(path)
            if encoding == .gb18030 { note = Message("run.messagesGB18030", ["path": path]) }
            switch MessageForm(fileName: path) {
            case .jsonLines: takeJSON(text)
            case .csv, nil: try takeCSV(text)
            }
        } catch {
            problems.append(error)
        }
    }

    private static func text(_ path: String) throws(MessageProblem) -> (String, TextEncoding) {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .file("messages.notReadable", path, ["cause": error.localizedDescription])
        }
        // A byte 0 is of no text: UTF-16 has many, and GB18030 would take them.
        guard !bytes.contains(0), let read = TextEncoding.read(bytes, as: TextEncoding.allCases) else {
            throw .file("messages.notText", path)
        }
        return read
    }

    private mutating func takeCSV(_ text: String) throws(MessageProblem) {
        let rows = CSVReader.rows(of: text, breaks: .mayBeQuoted)
        let header = (rows.first?.cells ?? []).map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        try Self.check(header, path: path)
        for row in rows.dropFirst() {
            guard let cells = row.cells else {
                problems.append(.row("messages.quotes", path, line: row.line))
                continue
            }
            guard cells.count == header.count else {
                problems.append(
                    .row(
                        "messages.cellCount", path, line: row.line,
                        ["found": "\(cells.count)", "expected": "\(header.count)"]))
                continue
            }
            take(Dictionary(zip(header, cells)) { $1 }, line: row.line)
        }
    }

    private static func check(_ header: [String], path: String) throws(MessageProblem) {
        if let missing = MessageColumn.needed.first(where: { !header.contains($0.rawValue) }) {
            throw .file(
                "messages.columnMissing", path,
                ["column": missing.rawValue, "found": header.prefix(30).joined(separator: ", ")])
        }
        for (place, column) in header.enumerated() {
            guard MessageColumn(rawValue: column) != nil else {
                throw .file("messages.columnUnknown", path, ["column": column, "known": MessageColumn.names])
            }
            guard !header[..<place].contains(column) else {
                throw .file("messages.columnTwice", path, ["column": column])
            }
        }
    }

    private mutating func takeJSON(_ text: String) {
        for (place, line) in TextLines.of(text).enumerated() where line.contains(where: { !$0.isWhitespace }) {
            guard let cells = try? JSONCells.of(line) else {
                problems.append(.row("messages.notJSON", path, line: place + 1, ["found": String(line.prefix(60))]))
                continue
            }
            if let unknown = cells.keys.filter({ MessageColumn(rawValue: $0) == nil }).min() {
                problems.append(
                    .row(
                        "messages.keyUnknown", path, line: place + 1,
                        ["found": unknown, "known": MessageColumn.names]))
                continue
            }
            take(cells, line: place + 1)
        }
    }

    private mutating func take(_ cells: [String: String], line: Int) {
        let read = MessageCells(
            cells: cells, line: line, path: path, defaultZone: defaultZone, defaultLanguage: defaultLanguage)
        do throws(MessageProblem) {
            if let row = try read.row() { rows.append(row) } else { wordless += 1 }
        } catch {
            problems.append(error)
        }
    }
}
