package import Model

/// Why a recorder's own record of a call was not taken; the call is scored without it.
package struct SideCarProblem: ExplainedError, Hashable {
    package let message: Message

    static func notReadable(path: String, cause: String) -> Self {
        Self(message: Message("sidecar.notReadable", ["path": path, "cause": cause]))
    }

    static func tooLarge(path: String, found: Int, limit: Int) -> Self {
        Self(message: Message("sidecar.tooLarge", ["path": path, "found": "\(found)", "limit": "\(limit)"]))
    }

    static func notText(path: String, line: Int, expected: [TextEncoding]) -> Self {
        let names = expected.map(\.rawValue).joined(separator: " / ")
        return Self(message: Message("sidecar.notText", ["path": path, "line": "\(line)", "expected": names]))
    }

    static func documentType(path: String) -> Self {
        Self(message: Message("sidecar.documentType", ["path": path]))
    }

    static func broken(path: String, line: Int, column: Int, form: String, cause: String) -> Self {
        Self(
            message: Message(
                "sidecar.broken",
                ["path": path, "line": "\(line)", "column": "\(column)", "form": form, "cause": cause]))
    }

    static func field(_ problem: CallFields.Problem, path: String, place: String) -> Self {
        Self(
            message: Message(
                "sidecar.field",
                [
                    "path": path, "place": place, "column": problem.column.rawValue, "found": problem.found,
                    "expected": problem.expected,
                ]))
    }

    static func overlap(path: String, place: String, from: Double) -> Self {
        Self(message: Message("sidecar.overlap", ["path": path, "place": place, "from": "\(from)"]))
    }
}
