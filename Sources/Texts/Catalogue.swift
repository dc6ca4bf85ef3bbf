package import Model

/// All texts for people in one language. Entries hold `{name}` gaps that a message fills.
package struct Catalogue: Sendable {
    package let language: Language
    let entries: [String: String]

    package static let english = Catalogue(language: .english, entries: merged(englishParts))
    package static let chinese = Catalogue(language: .chinese, entries: merged(chineseParts))

    /// The Chinese catalogue for Chinese, the English one for any other language.
    package static func of(_ language: Language) -> Catalogue { language == .chinese ? chinese : english }

    /// The message in this language; its bare key and gaps where the catalogue lacks it.
    package func text(_ message: Message) -> String {
        guard let entry = entries[message.key] else {
            return ([message.key] + message.arguments.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
                .joined(separator: " ")
        }
        // In one pass: a value may itself hold braces, and is shown as it is.
        return entry.replacing(/\{(\w+)\}/) { gap in
            message.arguments[String(gap.output.1)] ?? String(gap.output.0)
        }
    }

    /// The entry of that key, gaps filled.
    package func text(_ key: String, _ arguments: [String: String] = [:]) -> String { text(Message(key, arguments)) }

    private static func merged(_ parts: [[String: String]]) -> [String: String] {
        parts.reduce(into: [:]) { all, part in
            all.merge(part) { _, _ in preconditionFailure("a catalogue key stands twice") }
        }
    }
}
