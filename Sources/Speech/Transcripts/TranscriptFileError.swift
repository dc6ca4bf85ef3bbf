package import Model

/// Why a transcript file was not taken.
package struct TranscriptFileError: ExplainedError, Hashable {
    package let message: Message

    static func notReadable(_ path: String, cause: String) -> Self {
        Self(message: Message("transcript.notReadable", ["path": path, "cause": cause]))
    }

    static func notFile(_ path: String) -> Self { Self(message: Message("transcript.notFile", ["path": path])) }

    static func notUTF8(_ path: String) -> Self { Self(message: Message("transcript.notUTF8", ["path": path])) }

    static func notJSON(_ path: String, place: String, cause: String) -> Self {
        Self(message: Message("transcript.notJSON", ["path": path, "place": place, "cause": cause]))
    }

    static func missing(_ path: String, place: String, expected: String) -> Self {
        Self(message: Message("transcript.missing", ["path": path, "place": place, "expected": expected]))
    }

    static func format(_ path: String, found: String) -> Self {
        Self(
            message: Message(
                "transcript.format", ["path": path, "found": found, "expected": JSONTranscript.format]))
    }

    static func value(_ path: String, place: String, found: String, expected: String) -> Self {
        Self(
            message: Message(
                "transcript.value", ["path": path, "place": place, "found": found, "expected": expected]))
    }

    static func notVTT(_ path: String, found: String) -> Self {
        Self(message: Message("transcript.notVTT", ["path": path, "found": found]))
    }

    static func cue(_ path: String, line: Int, found: String, expected: String) -> Self {
        Self(
            message: Message(
                "transcript.cue",
                ["path": path, "line": "\(line)", "found": shown(found), "expected": expected]))
    }

    static func mark(_ path: String, line: Int, found: String) -> Self {
        Self(message: Message("transcript.mark", ["path": path, "line": "\(line)", "found": shown(found)]))
    }

    static func backwards(_ path: String, line: Int, found: Double, after: Double, of first: Int) -> Self {
        Self(
            message: Message(
                "transcript.backwards",
                ["path": path, "line": "\(line)", "found": "\(found)", "after": "\(after)", "first": "\(first)"]))
    }

    static func ctmFields(_ path: String, line: Int, found: String) -> Self {
        Self(message: Message("transcript.ctmFields", ["path": path, "line": "\(line)", "found": shown(found)]))
    }

    static func ctmOther(_ path: String, line: Int, found: Substring, expected: Substring) -> Self {
        Self(
            message: Message(
                "transcript.ctmOther",
                ["path": path, "line": "\(line)", "found": shown(found), "expected": shown(expected)]))
    }

    static func ctmAlternatives(_ path: String, line: Int, found: Substring) -> Self {
        Self(
            message: Message("transcript.ctmAlternatives", ["path": path, "line": "\(line)", "found": "\(found)"]))
    }

    static func field(_ path: String, line: Int, field: String, found: String, expected: String) -> Self {
        Self(
            message: Message(
                "transcript.field",
                [
                    "path": path, "line": "\(line)", "field": field, "found": shown(found), "expected": expected,
                ]))
    }

    /// A line may be as long as a file.
    private static func shown(_ found: some StringProtocol) -> String {
        found.count > 60 ? "\(found.prefix(60))…" : String(found)
    }

    static func noWords(_ path: String) -> Self { Self(message: Message("transcript.noWords", ["path": path])) }
}
