internal import Foundation
package import Model
internal import Speech

/// A file of a feed, read.
package struct FeedFile: Sendable {
    package let path: String
    package let hash: ContentHash
    /// In the file's order.
    package private(set) var rows: [FeedRow] = []
    /// What was not taken, in the file's order.
    package private(set) var problems: [FeedProblem] = []
    /// The lines of rows that were not taken, as they are written, under the file's first line; empty where all were.
    package private(set) var setAside = ""
    /// Whether the file is no UTF-8 and was taken as GB18030 without being told.
    package private(set) var isTakenAsGB18030 = false

    /// How many rows were not taken.
    package private(set) var badRows = 0
    /// Whether it could be read at all.
    package private(set) var isReadable = true

    /// Where each key stands first.
    private var placeOfKey: [[FeedRow.Field?]: (row: Int, line: Int)] = [:]
    private let feed: Feed
    private let mapping: FeedMapping
    private let defaults: FeedDefaults

    /// Reads a file: JSON Lines where its name ends in `.jsonl`, else CSV. Blocks.
    package init(
        _ feed: Feed, path: String, mapping: FeedMapping = FeedMapping(),
        defaults: FeedDefaults = FeedDefaults(zone: nil, currency: nil)
    ) {
        (self.feed, self.path, self.mapping, self.defaults) = (feed, path, mapping, defaults)
        let bytes = FileManager.default.contents(atPath: path)
        hash = ContentHash(of: bytes ?? Data())
        guard let bytes else {
            fail(.file(Message("feed.notReadable", ["path": path])))
            return
        }
        guard !bytes.contains(0), let (text, encoding) = TextEncoding.read(bytes, as: mapping.encodings) else {
            let line = TextEncoding.firstBadLine(of: bytes, as: mapping.encodings)
            fail(.file(Message("feed.notText", ["path": path, "line": "\(line)"])))
            return
        }
        isTakenAsGB18030 = mapping.encoding == nil && encoding == .gb18030
        let isWhole = text.isEmpty || text.last?.isNewline == true
        if path.endsCaseless(in: ".jsonl") { takeJSON(text, isWhole: isWhole) } else { takeCSV(text, isWhole: isWhole) }
    }

    private mutating func takeCSV(_ text: String, isWhole: Bool) {
        let rows = CSVReader.rows(of: text, delimiter: mapping.delimiter.byte)
        let lines = TextLines.of(text)
        let header: FeedHeader
        do throws(FeedProblem) {
            header = try FeedHeader(rows.first?.cells ?? [], of: feed, mapping: mapping, path: path)
        } catch {
            return fail(error)
        }
        for row in rows.dropFirst() {
            let isCut = !isWhole && row.line == rows.last?.line
            if take(row, header, isCut: isCut) { continue }
            let written = lines.indices.contains(row.line - 1) ? lines[row.line - 1] : ""
            if setAside.isEmpty { setAside = lines.first.map { "\($0)\n" } ?? "" }
            setAside += "\(written)\n"
        }
    }

    /// - Returns: false where it was not taken.
    private mutating func take(_ row: CSVReader.Row, _ header: FeedHeader, isCut: Bool) -> Bool {
        guard !isCut else { return refuse("feed.cut", line: row.line) }
        guard let cells = row.cells else { return refuse("feed.quotes", line: row.line) }
        guard cells.count == header.count else {
            return refuse(
                "feed.cellCount", line: row.line, ["found": "\(cells.count)", "expected": "\(header.count)"])
        }
        return take(header.cells(of: cells), names: header.names, line: row.line)
    }

    private mutating func takeJSON(_ text: String, isWhole: Bool) {
        let lines = TextLines.of(text)
        let last = lines.lastIndex { $0.contains { !$0.isWhitespace } }
        for (place, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
            if takeJSON(line, line: place + 1, isCut: !isWhole && place == last) { continue }
            setAside += "\(line)\n"
        }
    }

    private mutating func takeJSON(_ text: String, line: Int, isCut: Bool) -> Bool {
        // A line of JSON that was cut is none any more, unlike a row of cells.
        guard let written = try? JSONCells.of(text) else {
            return refuse(
                isCut ? "feed.cut" : "feed.notJSON", line: line, isCut ? [:] : ["found": "\(text.prefix(60))"])
        }
        let known = feed.columns.map(\.name)
        let theirs = mapping.columns ?? Dictionary(uniqueKeysWithValues: known.map { ($0, $0) })
        if mapping.columns == nil, let unknown = written.keys.filter({ !known.contains($0) }).min() {
            return refuse(
                "feed.columnUnknown", line: line, ["column": unknown, "known": known.joined(separator: ", ")])
        }
        let cells = theirs.compactMapValues { written[$0]?.trimmingCharacters(in: .whitespaces) }
        return take(cells, names: theirs, line: line)
    }

    private mutating func take(_ cells: [String: String], names: [String: String], line: Int) -> Bool {
        let read = FeedCells(
            feed: feed, mapping: mapping, defaults: defaults, path: path, line: line, cells: cells, names: names)
        switch read.row() {
        case .success(let row): return take(row, line: line)
        case .failure(let found):
            problems += found.all
            badRows += 1
            return false
        }
    }

    /// The same row twice is once; of two that differ nobody can tell which holds.
    private mutating func take(_ row: FeedRow, line: Int) -> Bool {
        guard let first = placeOfKey[row.key] else {
            placeOfKey[row.key] = (rows.count, line)
            rows.append(row)
            return true
        }
        guard rows[first.row] != row else { return true }
        return refuse("feed.twice", line: line, ["key": row.keyText, "first": "\(first.line)"])
    }

    private mutating func fail(_ problem: FeedProblem) {
        problems.append(problem)
        isReadable = false
    }

    private mutating func refuse(_ key: String, line: Int, _ gaps: [String: String] = [:]) -> Bool {
        problems.append(.row(key, path: path, line: line, gaps))
        badRows += 1
        return false
    }
}
