internal import Audio
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
        guard FileKind.of(path) != .other else { throw .notFile(path) }
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .notReadable(path, cause: error.localizedDescription)
        }
        guard let text = String(data: bytes, encoding: .utf8) else { throw .notUTF8(path) }
        if path.lowercased().hasSuffix(".vtt") {
            guard let language else { throw .languageUnknown(path) }
            return try WebVTTTranscript(text: text, path: path).transcript(language: language, roles: roles)
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

    static func notFile(_ path: String) -> Self { Self(message: Message("transcript.notFile", ["path": path])) }

    static func notUTF8(_ path: String) -> Self { Self(message: Message("transcript.notUTF8", ["path": path])) }

    static func languageUnknown(_ path: String) -> Self {
        Self(message: Message("transcript.languageUnknown", ["path": path]))
    }

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

    static func cue(_ path: String, line: Int, found: String) -> Self {
        Self(message: Message("transcript.cue", ["path": path, "line": "\(line)", "found": found]))
    }

    static func noWords(_ path: String) -> Self { Self(message: Message("transcript.noWords", ["path": path])) }
}

extension TranscriptFile {
    /// A transcript in our own form, as `read` takes it.
    ///
    /// - Throws: what the encoder throws.
    package static func json(_ transcript: Transcript) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(WrittenTranscript(transcript)), as: UTF8.self)
    }
}

/// Our own form on its way out.
private struct WrittenTranscript: Encodable {
    struct Source: Encodable {
        let engine, model: String
        let settings: [String: String]
    }
    struct Line: Encodable {
        let channel: Int
        let role: String
        let start, end: Double
        let text: String
        let confidence: Confidence?
        let words: [Token]
    }
    struct Token: Encodable {
        let text: String
        let start, end: Double
        let confidence: Confidence?
    }
    let format = JSONTranscript.format
    let language: Language
    let source: Source
    let durationSeconds: Double
    let utterances: [Line]

    init(_ transcript: Transcript) {
        language = transcript.language
        source = Source(
            engine: transcript.engine.engine, model: transcript.engine.model, settings: transcript.engine.settings)
        durationSeconds = transcript.durationSeconds
        utterances = transcript.utterances.map { utterance in
            Line(
                channel: utterance.channel, role: utterance.role.rawValue, start: utterance.span.start,
                end: utterance.span.end, text: utterance.text, confidence: utterance.confidence,
                words: utterance.words.map {
                    Token(text: $0.text, start: $0.span.start, end: $0.span.end, confidence: $0.confidence)
                })
        }
    }
}
