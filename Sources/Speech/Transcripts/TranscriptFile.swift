internal import Audio
internal import Foundation
package import Model

/// Transcripts made elsewhere, in any `TranscriptForm`.
package enum TranscriptFile {
    /// Reads a transcript file. Blocks.
    ///
    /// - Parameters:
    ///   - language: of the call; for our JSON what the file says goes before it.
    ///   - roles: of the channels, where the file names none.
    ///   - soundSeconds: length of the sound beside it; nil where there is none, or none that can be measured.
    /// - Throws: `TranscriptFileError` that says where the file is wrong.
    package static func read(
        path: String, language: Language, roles: [ChannelRole]?, soundSeconds: Double? = nil
    ) throws(TranscriptFileError) -> Transcript {
        let bytes: Data
        guard FileKind.of(path) != .other else { throw .notFile(path) }
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .notReadable(path, cause: error.localizedDescription)
        }
        guard let text = String(data: bytes, encoding: .utf8) else { throw .notUTF8(path) }
        switch TranscriptForm(fileName: path) ?? .json {
        case .json: return try JSONTranscript(bytes: bytes, path: path).transcript(roles: roles)
        case .ctm: return try CTMTranscript(text: text, path: path).transcript(language: language, roles: roles)
        case .webVTT: return try WebVTTTranscript(text: text, path: path).transcript(language: language, roles: roles)
        case .subRip: return try SubRipTranscript(text: text, path: path).transcript(language: language, roles: roles)
        case .text:
            return try PlainTextTranscript(text: text, path: path, soundSeconds: soundSeconds)
                .transcript(language: language, roles: roles)
        }
    }
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
