import Model

/// Why a mapping file cannot be used.
struct CallMappingProblem: ExplainedError, Equatable {
    let message: Message

    static func notReadable(path: String, cause: String) -> Self {
        Self(message: Message("mapping.notReadable", ["path": path, "cause": cause]))
    }

    static func notYAML(path: String, cause: String) -> Self {
        Self(message: Message("mapping.notYAML", ["path": path, "cause": cause]))
    }

    static func unknownKey(path: String, line: Int, found: String, known: [String]) -> Self {
        Self(
            message: Message(
                "mapping.unknownKey",
                ["path": path, "line": "\(line)", "found": found, "known": known.joined(separator: ", ")]))
    }

    /// - Parameter key: empty for the file as a whole.
    static func notPairs(path: String, line: Int, key: String) -> Self {
        Self(message: Message("mapping.notPairs", ["path": path, "line": "\(line)", "key": key]))
    }

    static func callIDMissing(path: String, line: Int) -> Self {
        Self(message: Message("mapping.callIDMissing", ["path": path, "line": "\(line)"]))
    }

    static func badValue(path: String, line: Int, key: String, found: String, expected: String) -> Self {
        Self(
            message: Message(
                "mapping.badValue",
                ["path": path, "line": "\(line)", "key": key, "found": found, "expected": expected]))
    }
}
