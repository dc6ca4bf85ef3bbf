internal import Model

/// Why an export of messages, or one message of it, was not taken.
struct MessageProblem: ExplainedError, Hashable {
    let message: Message

    static func file(_ key: String, _ path: String, _ gaps: [String: String] = [:]) -> Self {
        Self(message: Message(key, gaps.merging(["path": path]) { $1 }))
    }

    static func row(_ key: String, _ path: String, line: Int, _ gaps: [String: String] = [:]) -> Self {
        Self(message: Message(key, gaps.merging(["path": path, "line": "\(line)"]) { $1 }))
    }
}
