internal import Foundation

extension RecordTree: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Int64.self) {
            self = .text("\(number)")
        } else if let number = try? container.decode(Double.self) {
            self = .text("\(number)")
        } else if let items = try? container.decode([RecordTree].self) {
            self = .list(items)
        } else if let fields = try? container.decode([String: RecordTree].self) {
            self = .fields(fields)
        } else {
            // Null and truth values say nothing of who called whom.
            self = .fields([:])
        }
    }
}

/// Reads a record of a call that is JSON.
enum JSONRecord {
    static func tree(_ text: String, path: String) throws(SideCarProblem) -> RecordTree {
        do {
            return try JSONDecoder().decode(RecordTree.self, from: Data(text.utf8))
        } catch {
            let place = Self.place(of: error, in: text)
            throw .broken(path: path, line: place.line, column: place.column, form: "JSON", cause: place.complaint)
        }
    }

    /// The older parser says after how many characters it gave up; `JSONDecoder` says only that it is broken.
    private static func place(of error: any Error, in text: String) -> (line: Int, column: Int, complaint: String) {
        var complaint = "\(error)"
        do {
            _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        } catch {
            complaint = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? "\(error)"
        }
        let count = complaint.firstMatch(of: /character (\d+)/).flatMap { Int($0.1) }
        let before = text.utf8.prefix(count.map { max(0, $0 - 1) } ?? text.utf8.count)
        let lines = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (max(1, lines.count), (lines.last?.count ?? 0) + 1, complaint)
    }
}
