/// A sentence for people before it has a language: a key of the text catalogues and what fills its gaps.
package struct Message: Hashable, Sendable, Codable {
    /// Such as `audio.truncated`; each catalogue has an entry of this name.
    package let key: String
    /// What stands in the entry's `{name}` gaps.
    package let arguments: [String: String]

    package init(_ key: String, _ arguments: [String: String] = [:]) {
        self.key = key
        self.arguments = arguments
    }

    /// What fills a gap where there may be very many: the first ten, and that there are more.
    package static func listing(_ items: [String], separator: String = "; ") -> String {
        items.prefix(10).joined(separator: separator) + (items.count > 10 ? "\(separator)…" : "")
    }
}

/// An error that says to a person, in their language, what was found, what was expected and what to do.
package protocol ExplainedError: Error, CustomStringConvertible {
    var message: Message { get }
}

extension ExplainedError {
    /// For logs of last resort; people read `message` through the catalogue.
    package var description: String {
        let gaps = message.arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return gaps.isEmpty ? message.key : "\(message.key) (\(gaps.joined(separator: ", ")))"
    }
}
