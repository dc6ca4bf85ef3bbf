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
    private var placeOfKey: [String: (row: Int, line: Int)] = [:]
    private let feed: Feed
    private let mapping: FeedMapping

    /// Reads a file: JSON Lines where its name ends in `.jsonl`, else CSV. Blocks.
    package init(
        _ feed: Feed, path: String, mapping: FeedMapping = FeedMapping(),
        defaults: FeedDefaults = FeedDefaults(zone: nil, currency: nil)
    ) {
        (self.feed, self.path, self.mapping) = (feed, path, mapping)
        let form = FeedForm(feed, mapping: mapping, defaults: defaults, path: path)
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
        if path.endsCaseless(in: ".jsonl") {
            takeJSON(text, form, isWhole: isWhole)
        } else {
            takeCSV(text, form, isWhole: isWhole)
        }
    }

    private mutating func takeCSV(_ text: String, _ form: FeedForm, isWhole: Bool) {
        var reader = CSVReader(text, delimiter: mapping.delimiter.byte)
        let header: FeedHeader
        do throws(FeedProblem) {
            header = try FeedHeader(reader.next()?.cells ?? [], of: feed, mapping: mapping, path: path)
        } catch {
            return fail(error)
        }
        var bad: [Int] = []
        var following = reader.next()
        while let row = following {
            following = reader.next()
            let isCut = !isWhole && following == nil
            if !take(row, header, form, isCut: isCut) { bad.append(row.line) }
        }
        setAside = Self.written(bad, of: text)
    }

    /// Some lines as they are written, under the first; empty where there are none.
    private static func written(_ places: [Int], of text: String) -> String {
        guard !places.isEmpty else { return "" }
        let lines = TextLines.of(text)
        return ([1] + places).map { lines.indices.contains($0 - 1) ? "\(lines[$0 - 1])\n" : "\n" }.joined()
    }

    /// - Returns: false where it was not taken.
    private mutating func take(_ row: CSVReader.Row, _ header: FeedHeader, _ form: FeedForm, isCut: Bool) -> Bool {
        guard !isCut else { return refuse("feed.cut", line: row.line) }
        guard let cells = row.cells else { return refuse("feed.quotes", line: row.line) }
        guard cells.count == header.count else {
            return refuse(
                "feed.cellCount", line: row.line, ["found": "\(cells.count)", "expected": "\(header.count)"])
        }
        return take(FeedCells(form: form, line: row.line, cells: header.cells(of: cells), names: header.names))
    }

    private mutating func takeJSON(_ text: String, _ form: FeedForm, isWhole: Bool) {
        let lines = TextLines.of(text)
        let last = lines.lastIndex { $0.contains { !$0.isWhitespace } }
        for (place, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
            if takeJSON(line, form, line: place + 1, isCut: !isWhole && place == last) { continue }
            setAside += "\(line)\n"
        }
    }

    private mutating func takeJSON(_ text: String, _ form: FeedForm, line: Int, isCut: Bool) -> Bool {
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
        let cells = form.columns.map { column in
            theirs[column.name].flatMap { written[$0] }.map(FeedHeader.trimmed) ?? ""
        }
        return take(FeedCells(form: form, line: line, cells: cells, names: theirs))
    }

    private mutating func take(_ cells: FeedCells) -> Bool {
        switch cells.row() {
        case .success(let row): return take(row, line: cells.line)
        case .failure(let found):
            problems += found.all
            badRows += 1
            return false
        }
    }

    /// The same row twice is once; of two that differ nobody can tell which holds.
    private mutating func take(_ row: FeedRow, line: Int) -> Bool {
        let key = row.identity
        guard let first = placeOfKey[key] else {
            placeOfKey[key] = (rows.count, line)
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
