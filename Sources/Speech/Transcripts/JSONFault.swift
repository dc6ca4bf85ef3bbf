internal import Foundation
internal import Model

extension TranscriptFileError {
    /// Says where a JSON text is wrong and what stands there.
    init(_ error: DecodingError, _ bytes: Data, path: String) {
        switch error {
        case .keyNotFound(let key, let context):
            self = .missing(
                path, place: Self.place(context.codingPath + [key]), expected: Self.expected[key.stringValue] ?? "…")
        case .valueNotFound(_, let context):
            self = .missing(
                path, place: Self.place(context.codingPath),
                expected: context.codingPath.last.flatMap { Self.expected[$0.stringValue] } ?? "…")
        case .typeMismatch(_, let context):
            self = .notJSON(path, place: Self.place(context.codingPath), cause: context.debugDescription)
        case .dataCorrupted(let context):
            self = .notJSON(path, place: Self.place(context.codingPath), cause: Self.cause(context, bytes))
        @unknown default:
            self = .notJSON(path, place: "", cause: "\(error)")
        }
    }

    /// What stands at the keys that may not be left out.
    private static let expected = [
        "format": "\"\(JSONTranscript.format)\"", "language": "\"en\", \"zh\", …", "source": "{\"engine\": \"…\"}",
        "engine": "\"…\"", "utterances": "[…]", "text": "\"…\"", "start": "0…10000000", "end": "0…10000000",
    ]

    private static func place(_ keys: [any CodingKey]) -> String {
        keys.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }.joined(separator: ".")
            .replacing(".[", with: "[")
    }

    /// Line, column and complaint of the parser. `JSONDecoder` says only that it is broken; the older parser says after
    /// how many characters.
    private static func cause(_ context: DecodingError.Context, _ bytes: Data) -> String {
        guard context.codingPath.isEmpty else { return context.debugDescription }
        do {
            _ = try JSONSerialization.jsonObject(with: bytes, options: .fragmentsAllowed)
            return context.debugDescription
        } catch {
            let complaint = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
            let found = complaint?.firstMatch(of: /character (\d+)/).flatMap { Int($0.1) }
            let before = bytes.prefix(found.map { max(0, $0 - 1) } ?? bytes.count)
            let line = before.count { $0 == 0x0A } + 1
            let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
            return "\(line):\(column): \(complaint ?? context.debugDescription)"
        }
    }
}
