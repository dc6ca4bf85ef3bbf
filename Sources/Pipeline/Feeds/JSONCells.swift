internal import Foundation

/// The values of one line of JSON, as the columns of a table would hold them.
enum JSONCells {
    private struct Cell: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                text = ""
            } else if let number = try? container.decode(Decimal.self) {
                // As it is written: a Decimal takes no detour by binary fractions.
                text = number.description
            } else {
                text = try container.decode(String.self)
            }
        }
    }

    /// The values by key.
    ///
    /// - Throws: where the line is no object of texts and numbers.
    static func of(_ line: String) throws -> [String: String] {
        try JSONDecoder().decode([String: Cell].self, from: Data(line.utf8)).mapValues(\.text)
    }
}
