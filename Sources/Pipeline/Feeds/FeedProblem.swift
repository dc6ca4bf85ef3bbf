package import Model

/// Why a file of a feed, or one row of it, was not taken.
package struct FeedProblem: ExplainedError, Hashable {
    package let message: Message
    /// Of the file, from 1; 0 for the file as a whole.
    package let line: Int

    /// Of the file as a whole.
    static func file(_ message: Message) -> Self { Self(message: message, line: 0) }

    /// Of one cell.
    ///
    /// - Parameter key: of the message, which says what was expected.
    static func cell(
        _ key: String, path: String, line: Int, column: String, found: String, _ gaps: [String: String] = [:]
    ) -> Self {
        let place = ["path": path, "line": "\(line)", "column": column, "found": found]
        return Self(message: Message(key, place.merging(gaps) { $1 }), line: line)
    }

    /// Of one row.
    static func row(_ key: String, path: String, line: Int, _ gaps: [String: String] = [:]) -> Self {
        Self(message: Message(key, ["path": path, "line": "\(line)"].merging(gaps) { $1 }), line: line)
    }
}
