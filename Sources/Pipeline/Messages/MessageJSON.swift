internal import Foundation

/// Reads one message from a line of JSON.
enum MessageJSON {
    /// A value as the columns of a table would hold it.
    private struct Cell: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                text = ""
            } else if let number = try? container.decode(Int64.self) {
                text = String(number)
            } else {
                text = try container.decode(String.self)
            }
        }
    }

    /// The values by key.
    ///
    /// - Throws: where the line is no object of texts and whole numbers.
    static func cells(of line: String) throws -> [String: String] {
        try JSONDecoder().decode([String: Cell].self, from: Data(line.utf8)).mapValues(\.text)
    }
}
