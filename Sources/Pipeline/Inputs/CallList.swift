package import Model

internal import Foundation

/// The day's calls as the company's dialler lists them: who called whom, when, in which language.
///
/// A CSV with a header line, its columns those of `CallColumn` or what a mapping makes of others. `call_id` is needed,
/// the others may be left out. Without `file` a call belongs to the recording whose name without its extension is the
/// call id.
package struct CallList: Sendable {
    /// Whether the file is no UTF-8 and was taken as GB18030 without being told.
    package private(set) var isTakenAsGB18030 = false
    /// Rows that were not taken, in the file's order; the calls they mean stay unknown.
    package private(set) var problems: [CallListProblem] = []
    private var calls: [ListedCall] = []
    private var placeOfFile: [String: Place] = [:]
    /// Of calls that name no file: theirs is the recording that is named like them.
    private var placeOfName: [String: Place] = [:]

    /// A call of the list, and which of its files is meant.
    private struct Place {
        let call: Int
        var part: Int?
    }

    /// Reads a call list.
    ///
    /// - Parameters:
    ///   - defaultZone: IANA name of the zone of times that have none of their own.
    ///   - mapping: what its columns and words mean.
    /// - Throws: `CallListProblem` where the file as a whole cannot be read; bad rows are in `problems`.
    package init(readingFileAt path: String, defaultZone: String?, mapping: CallMapping = .none) throws {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw CallListProblem.notReadable(path: path, cause: error.localizedDescription)
        }
        guard !bytes.contains(0) else { throw CallListProblem.notText(path: path) }
        let encodings = mapping.encodings
        guard let (text, encoding) = TextEncoding.read(bytes, as: encodings) else {
            throw CallListProblem.otherEncoding(
                path: path, line: TextEncoding.firstBadLine(of: bytes, as: encodings), expected: encodings)
        }
        try self.init(text: text, path: path, defaultZone: defaultZone, mapping: mapping)
        isTakenAsGB18030 = mapping.encoding == nil && encoding == .gb18030
    }

    /// Reads the text of a call list; `path` is for messages.
    package init(text: String, path: String, defaultZone: String?, mapping: CallMapping = .none) throws {
        let rows = CSVReader.rows(of: text, delimiter: mapping.delimiter.byte)
        let header = try CallListHeader(rows.first?.cells ?? [], mapping: mapping, path: path)
        let reader = RowReader(header: header, path: path, defaultZone: defaultZone, mapping: mapping)
        var listed = ListedRows()
        for row in rows.dropFirst() {
            do throws(CallListProblem) {
                listed.add(try reader.row(row))
            } catch {
                problems.append(error)
                if let callID = reader.callID(of: row) { listed.spoil(callID) }
            }
        }
        for rows in listed.byCall { take(rows, isSpoilt: listed.isSpoilt(rows[0].callID), path: path) }
        problems.sort { $0.line < $1.line }
    }

    /// How many calls were taken.
    package var count: Int { calls.count }

    /// What the list says of a recording, found by its path, its file name, or its name without the extension.
    ///
    /// - Parameter path: relative to the folder that was searched, with `/` between folders.
    package func call(forRecordingAt path: String) -> Call? { listed(recordingAt: path)?.call }

    /// Whether it tells of calls in several files.
    var namesParts: Bool { calls.contains { !$0.parts.isEmpty } }

    /// What the list says of a recording, found as `call(forRecordingAt:)` does.
    func listed(recordingAt path: String) -> ListedFile? {
        let name = path.lastPathPart
        let stem = name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? name
        let stemOfLast = (name as NSString).deletingPathExtension
        let place = placeOfFile[path] ?? placeOfFile[name] ?? placeOfName[stemOfLast] ?? placeOfName[stem]
        return place.map { place in
            ListedFile(
                call: calls[place.call].call, part: place.part, partCount: calls[place.call].parts.keys.max() ?? 0)
        }
    }

    /// The call ids of calls for which no recording was found.
    package func callIDs(withoutRecordingsAmong found: Set<String>) -> [String] {
        calls(withoutRecordingsAmong: found).compactMap(\.call.callID)
    }

    /// The calls for which no recording was found.
    func calls(withoutRecordingsAmong found: Set<String>) -> [ListedCall] {
        calls.filter { $0.call.callID.map { !found.contains($0) } ?? false }
    }

    private mutating func take(_ rows: [ListedRow], isSpoilt: Bool, path: String) {
        // Rows that say neither from when to when nor which part are two calls of one id: the first is meant, as far as
        // one can tell.
        let isPartial = rows.contains(where: \.isPartial)
        do throws(CallListProblem) {
            guard isPartial else {
                problems += rows.dropFirst().map { row in
                    .duplicate(
                        path: path, line: row.line, column: "call_id", found: row.callID, firstLine: rows[0].line)
                }
                return try add(ListedCall([rows[0]], path: path), path: path)
            }
            guard !isSpoilt else { throw .restOfCall(path: path, line: rows[0].line, call: rows[0].callID) }
            try add(ListedCall(rows, path: path), path: path)
        } catch {
            problems.append(error)
            let told = error.line
            guard isPartial else { return }
            problems += rows.filter { $0.line != told }.map { row in
                .restOfCall(path: path, line: row.line, call: row.callID)
            }
        }
    }

    private mutating func add(_ listed: ListedCall, path: String) throws(CallListProblem) {
        for file in listed.files {
            guard let first = placeOfFile[file] else { continue }
            throw .duplicate(
                path: path, line: listed.line, column: "file", found: file, firstLine: calls[first.call].line)
        }
        if let file = listed.file { placeOfFile[file] = Place(call: calls.count) }
        for (part, file) in listed.parts { placeOfFile[file] = Place(call: calls.count, part: part) }
        if listed.files.isEmpty, let callID = listed.call.callID { placeOfName[callID] = Place(call: calls.count) }
        calls.append(listed)
    }
}

/// What a call list says of one file.
struct ListedFile {
    let call: Call
    /// Which of the call's files it is; nil where the list tells of no parts.
    let part: Int?
    /// How many files the call has by the list; 0 where it tells of no parts.
    let partCount: Int
}
