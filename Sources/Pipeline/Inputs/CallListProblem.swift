package import Model

/// Why a call list, or one row of it, was not taken.
package struct CallListProblem: ExplainedError, Hashable {
    package let message: Message

    /// Of the file; 0 for the file as a whole.
    var line: Int { message.arguments["line"].flatMap { Int($0) } ?? 0 }

    static func notReadable(path: String, cause: String) -> Self {
        Self(message: Message("calls.notReadable", ["path": path, "cause": cause]))
    }

    static func otherEncoding(path: String, line: Int, expected: [TextEncoding]) -> Self {
        let names = expected.map(\.rawValue).joined(separator: " / ")
        return Self(
            message: Message("calls.otherEncoding", ["path": path, "line": "\(line)", "expected": names]))
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

    static func columnTwice(path: String, column: String) -> Self {
        Self(message: Message("calls.columnTwice", ["path": path, "column": column]))
    }

    static func emptyCallID(path: String, line: Int, column: String) -> Self {
        Self(message: Message("calls.empty", ["path": path, "line": "\(line)", "column": column, "found": ""]))
    }

    static func cell(_ problem: CallFields.Problem, path: String, line: Int, column: String) -> Self {
        let gaps = ["path": path, "line": "\(line)", "column": column, "found": problem.found]
        return Self(message: Message(problem.key, gaps.merging(problem.gaps) { $1 }))
    }

    static func stretchMissing(path: String, line: Int, call: String, firstLine: Int) -> Self {
        Self(
            message: Message(
                "calls.stretchMissing", ["path": path, "line": "\(line)", "call": call, "first": "\(firstLine)"]))
    }

    static func stretchOverlap(
        path: String, line: Int, call: String, found: Stretch, firstLine: Int, other: Stretch
    ) -> Self {
        func shown(_ stretch: Stretch) -> String { "\(stretch.from)–\(stretch.until.map { "\($0)" } ?? "…")" }
        return Self(
            message: Message(
                "calls.stretchOverlap",
                [
                    "path": path, "line": "\(line)", "call": call, "found": shown(found), "first": "\(firstLine)",
                    "other": shown(other),
                ]))
    }

    static func stretchDiffers(
        path: String, line: Int, call: String, column: CallColumn, found: String, firstLine: Int, other: String
    ) -> Self {
        Self(
            message: Message(
                "calls.stretchDiffers",
                [
                    "path": path, "line": "\(line)", "call": call, "column": column.rawValue, "found": found,
                    "first": "\(firstLine)", "other": other,
                ]))
    }

    static func partWithoutFile(path: String, line: Int, call: String) -> Self {
        Self(message: Message("calls.partWithoutFile", ["path": path, "line": "\(line)", "call": call]))
    }

    /// A row that is sound, of a call with another row that is not.
    static func restOfCall(path: String, line: Int, call: String) -> Self {
        Self(message: Message("calls.restOfCall", ["path": path, "line": "\(line)", "call": call]))
    }

    static func duplicate(path: String, line: Int, column: String, found: String, firstLine: Int) -> Self {
        Self(
            message: Message(
                "calls.duplicate",
                ["path": path, "line": "\(line)", "column": column, "found": found, "first": "\(firstLine)"]))
    }
}
