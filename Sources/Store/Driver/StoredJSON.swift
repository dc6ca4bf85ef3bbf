internal import Foundation

/// Values that are kept whole in one column, as JSON.
enum StoredJSON {
    static func write(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "infinity", negativeInfinity: "-infinity", nan: "nan")
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// A list as an optional column has it: NULL where it is empty.
    static func column(_ list: [some Encodable]) throws -> String? { list.isEmpty ? nil : try write(list) }

    /// - Throws: `StoreError` with `damaged` where the text is none of the type.
    static func read<Kept: Decodable>(_ type: Kept.Type, from text: String, of place: String) throws -> Kept {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "infinity", negativeInfinity: "-infinity", nan: "nan")
        do {
            return try decoder.decode(type, from: Data(text.utf8))
        } catch {
            throw StoreError.damaged(place)
        }
    }
}

extension Row {
    /// The column's JSON as a type.
    func json<Kept: Decodable>(_ column: String, as type: Kept.Type = Kept.self) throws -> Kept {
        try StoredJSON.read(type, from: read(column), of: "\(query.name).\(column)")
    }

    /// The column's JSON as a type; nil where the column is NULL.
    func optionalJSON<Kept: Decodable>(_ column: String, as type: Kept.Type = Kept.self) throws -> Kept? {
        guard let text: String = try read(column, as: String?.self) else { return nil }
        return try StoredJSON.read(type, from: text, of: "\(query.name).\(column)")
    }
}
