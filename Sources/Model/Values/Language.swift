/// The language of a call or a lexicon, as its lower-case ISO 639-1 code: `zh`, `en`.
package struct Language: Hashable, Sendable, Codable, CustomStringConvertible {
    package let code: String

    /// Takes `en`, `EN`, `en-US`, `zh_CN` and the like; the region is left out. Nil where it is no language code.
    package init?(_ text: String) {
        let code = text.lowercased().prefix { $0 != "-" && $0 != "_" }
        guard (2...3).contains(code.count), code.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
        self.code = String(code)
    }

    private init(code: String) { self.code = code }

    package static let chinese = Language(code: "zh")
    package static let english = Language(code: "en")

    package var description: String { code }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let language = Language(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no language code")
        }
        self = language
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
