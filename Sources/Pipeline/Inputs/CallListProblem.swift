package import Model

/// Why a call list, or one row of it, was not taken.
package struct CallListProblem: ExplainedError, Hashable {
    package let message: Message

    static func notReadable(path: String, cause: String) -> Self {
        Self(message: Message("calls.notReadable", ["path": path, "cause": cause]))
    }

    static func notUTF8(path: String) -> Self {
        Self(message: Message("calls.notUTF8", ["path": path]))
    }

    static func notText(path: String) -> Self {
        Self(message: Message("calls.notText", ["path": path]))
    }

    static func quotes(path: String, line: Int) -> Self {
        Self(message: Message("calls.quotes", ["path": path, "line": "\(line)"]))
    }

    static func columnMissing(path: String, column: String, found: [String]) -> Self {
        Self(
            message: Message(
                "calls.columnMissing", ["path": path, "column": column, "found": found.joined(separator: ", ")]))
    }

    static func columnUnknown(path: String, column: String, known: [String]) -> Self {
        Self(
            message: Message(
                "calls.columnUnknown", ["path": path, "column": column, "known": known.joined(separator: ", ")]))
    }

    static func cellCount(path: String, line: Int, found: Int, expected: Int) -> Self {
        Self(
            message: Message(
                "calls.cellCount",
                ["path": path, "line": "\(line)", "found": "\(found)", "expected": "\(expected)"]))
    }

    static func cell(path: String, line: Int, column: String, found: String, expected: Message) -> Self {
        Self(
            message: Message(
                "\(expected.key)",
                ["path": path, "line": "\(line)", "column": column, "found": found]
                    .merging(expected.arguments) { first, _ in first }))
    }

    static func duplicate(path: String, line: Int, column: String, found: String, firstLine: Int) -> Self {
        Self(
            message: Message(
                "calls.duplicate",
                ["path": path, "line": "\(line)", "column": column, "found": found, "first": "\(firstLine)"]))
    }
}
