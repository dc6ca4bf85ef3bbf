package import Model

internal import Foundation

/// The day's calls as the company's dialler lists them: who called whom, when, in which language.
///
/// A CSV in UTF-8 with a header line. `call_id` is needed; `file`, `employee`, `started_at`, `zone`, `debtor`,
/// `direction`, `language` and `channels` may be left out. Without `file` a call belongs to the recording whose name
/// without its extension is the call id.
package struct CallList: Sendable {
    /// Columns that are known, in the order of the template.
    package static let columns = [
        "call_id", "file", "employee", "started_at", "zone", "debtor", "direction", "language", "channels",
    ]

    /// Rows that were not taken, in the file's order; the calls they mean stay unknown.
    package private(set) var problems: [CallListProblem] = []
    private var calls: [Entry] = []
    private var placeOfFile: [String: Int] = [:]
    private var placeOfCallID: [String: Int] = [:]
    /// Of calls that name no file: theirs is the recording that is named like them.
    private var placeOfName: [String: Int] = [:]

    private struct Entry {
        let line: Int
        let file: String?
        let call: Call
    }

    /// Reads a call list.
    ///
    /// - Parameter defaultZone: IANA name of the zone of times that have none of their own.
    /// - Throws: `CallListProblem` where the file as a whole cannot be read; bad rows are in `problems`.
    package init(readingFileAt path: String, defaultZone: String?) throws {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw CallListProblem.notReadable(path: path, cause: error.localizedDescription)
        }
        guard let text = String(data: bytes, encoding: .utf8) else { throw CallListProblem.notUTF8(path: path) }
        guard !bytes.contains(0) else { throw CallListProblem.notText(path: path) }
        try self.init(text: text, path: path, defaultZone: defaultZone)
    }

    /// Reads the text of a call list; `path` is for messages.
    package init(text: String, path: String, defaultZone: String?) throws {
        let rows = CSVReader.rows(of: text)
        let header = (rows.first?.cells ?? []).map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        guard header.contains("call_id") else {
            throw CallListProblem.columnMissing(path: path, column: "call_id", found: header)
        }
        if let unknown = header.first(where: { !Self.columns.contains($0) }) {
            throw CallListProblem.columnUnknown(path: path, column: unknown, known: Self.columns)
        }
        for row in rows.dropFirst() { take(row, header: header, path: path, defaultZone: defaultZone) }
    }

    /// How many calls were taken.
    package var count: Int { calls.count }

    /// What the list says of a recording, found by its path, its file name, or its name without the extension.
    ///
    /// - Parameter path: relative to the folder that was searched, with `/` between folders.
    package func call(forRecordingAt path: String) -> Call? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? name
        let stemOfLast = (name as NSString).deletingPathExtension
        let place = placeOfFile[path] ?? placeOfFile[name] ?? placeOfName[stemOfLast] ?? placeOfName[stem]
        return place.map { calls[$0].call }
    }

    /// The call ids of calls for which no recording was found.
    package func callIDs(withoutRecordingsAmong found: Set<String>) -> [String] {
        calls.compactMap(\.call.callID).filter { !found.contains($0) }
    }

    private mutating func take(_ row: CSVReader.Row, header: [String], path: String, defaultZone: String?) {
        guard let found = row.cells else {
            problems.append(.quotes(path: path, line: row.line))
            return
        }
        guard found.count == header.count else {
            problems.append(.cellCount(path: path, line: row.line, found: found.count, expected: header.count))
            return
        }
        let cells = Dictionary(
            zip(header, found.map { $0.trimmingCharacters(in: .whitespaces) }), uniquingKeysWith: { $1 })
        do {
            let call = try CallListRow(cells: cells, line: row.line, path: path, defaultZone: defaultZone).call()
            try add(
                Entry(line: row.line, file: cells["file"].flatMap { $0.isEmpty ? nil : $0 }, call: call), path: path)
        } catch {
            problems.append(error)
        }
    }

    private mutating func add(_ entry: Entry, path: String) throws(CallListProblem) {
        let callID = entry.call.callID ?? ""
        if let first = placeOfCallID[callID] {
            throw .duplicate(
                path: path, line: entry.line, column: "call_id", found: callID, firstLine: calls[first].line)
        }
        if let file = entry.file, let first = placeOfFile[file] {
            throw .duplicate(path: path, line: entry.line, column: "file", found: file, firstLine: calls[first].line)
        }
        placeOfCallID[callID] = calls.count
        if let file = entry.file { placeOfFile[file] = calls.count } else { placeOfName[callID] = calls.count }
        calls.append(entry)
    }
}
