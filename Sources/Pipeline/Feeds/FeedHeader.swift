internal import Foundation
internal import Model

/// The first line of a feed's file: where each of our columns stands.
struct FeedHeader {
    /// How many cells each row has.
    let count: Int
    /// Their names of our columns.
    let names: [String: String]
    /// By our columns; nil where the file has none of the name.
    private let places: [Int?]

    /// - Throws: `FeedProblem` where a column is missing, not known, or there twice.
    init(_ cells: [String], of feed: Feed, mapping: FeedMapping, path: String) throws(FeedProblem) {
        let written = cells.map { $0.trimmingCharacters(in: .whitespaces) }
        let lowercased = written.map { $0.lowercased() }
        let known = feed.columns.map(\.name)
        func gaps(_ column: String, _ key: String, _ others: [String]) -> [String: String] {
            ["path": path, "line": "1", "column": column, key: others.joined(separator: ", ")]
        }
        if mapping.columns == nil, let unknown = lowercased.first(where: { !known.contains($0) }) {
            throw .file(Message("feed.columnUnknown", gaps(unknown, "known", known)))
        }
        var places: [String: Int] = [:]
        var names: [String: String] = [:]
        for column in feed.columns {
            let wanted = mapping.columns.map { $0[column.name] } ?? column.name
            let found = wanted.map { name in lowercased.indices.filter { lowercased[$0] == name.lowercased() } } ?? []
            if found.count > 1 {
                throw .file(Message("feed.columnTwice", ["path": path, "column": wanted ?? column.name]))
            }
            if let place = found.first {
                places[column.name] = place
                names[column.name] = written[place]
            } else if mapping.columns != nil ? wanted != nil : column.need != .optional {
                throw .file(Message("feed.columnMissing", gaps(wanted ?? column.name, "found", written)))
            }
        }
        count = written.count
        self.places = feed.columns.map { places[$0.name] }
        self.names = names
    }

    /// What a row holds, by our columns, without blanks around it.
    func cells(of row: [String]) -> [String] { places.map { $0.map { FeedHeader.trimmed(row[$0]) } ?? "" } }

    /// Most cells have no blanks around them, and are left as they are.
    static func trimmed(_ cell: String) -> String {
        guard let first = cell.utf8.first, let last = cell.utf8.last, !isPlain(first) || !isPlain(last) else {
            return cell
        }
        return cell.trimmingCharacters(in: .whitespaces)
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
