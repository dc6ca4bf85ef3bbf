internal import Foundation
package import Model

/// Transcripts made elsewhere: our JSON (`NAME.transcript.json`) and WebVTT (`NAME.vtt`).
package enum TranscriptFile {
    /// Reads a transcript file. Blocks.
    ///
    /// - Parameters:
    ///   - language: of the call; for our JSON what the file says goes before it.
    ///   - roles: of the channels, where the file names none.
    /// - Throws: `TranscriptFileError` that says where the file is wrong.
    package static func read(
        path: String, language: Language?, roles: [ChannelRole]?
    ) throws(TranscriptFileError) -> Transcript {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .notReadable(path, cause: error.localizedDescription)
        }
        guard let text = String(data: bytes, encoding: .utf8) else { throw .notUTF8(path) }
        if path.lowercased().hasSuffix(".vtt") {
            guard let language else { throw .languageUnknown(path) }
            return try WebVTTTranscript(text: text, path: path).transcript(language: language)
        }
        return try JSONTranscript(bytes: bytes, path: path).transcript(roles: roles)
    }
}

/// Why a transcript file was not taken.
package struct TranscriptFileError: ExplainedError, Hashable {
    package let message: Message

    static func notReadable(_ path: String, cause: String) -> Self {
        Self(message: Message("transcript.notReadable", ["path": path, "cause": cause]))
    }

    static func notUTF8(_ path: String) -> Self { Self(message: Message("transcript.notUTF8", ["path": path])) }

    static func languageUnknown(_ path: String) -> Self {
        Self(message: Message("transcript.languageUnknown", ["path": path]))
    }

    static func notJSON(_ path: String, place: String, cause: String) -> Self {
        Self(message: Message("transcript.notJSON", ["path": path, "place": place, "cause": cause]))
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

    static func cue(_ path: String, line: Int, found: String) -> Self {
        Self(message: Message("transcript.cue", ["path": path, "line": "\(line)", "found": found]))
    }

    static func noWords(_ path: String) -> Self { Self(message: Message("transcript.noWords", ["path": path])) }
}
