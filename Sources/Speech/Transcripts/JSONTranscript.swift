internal import Foundation
internal import Model

/// Our own transcript form, documented in docs/transcripts.md.
struct JSONTranscript {
    static let format = "fairdial-transcript/1"
    /// No call is longer: a hundred days and more.
    static let longestSeconds = 1e7

    private struct File: Decodable {
        struct Source: Decodable {
            let engine: String
            let model: String?
            let settings: [String: String]?
        }
        struct Line: Decodable {
            let channel: Int?
            let role: String?
            let start: Double
            let end: Double
            let text: String
            let confidence: Double?
            let words: [Token]?
        }
        struct Token: Decodable {
            let text: String
            let start: Double
            let end: Double
            let confidence: Double?
        }
        let format: String
        let language: String
        let source: Source
        let durationSeconds: Double?
        let utterances: [Line]
    }

    private let file: File
    private let path: String

    init(bytes: Data, path: String) throws(TranscriptFileError) {
        self.path = path
        do {
            file = try JSONDecoder().decode(File.self, from: bytes)
        } catch let error as DecodingError {
            throw TranscriptFileError(error, bytes, path: path)
        } catch {
            throw .notJSON(path, place: "", cause: error.localizedDescription)
        }
        guard file.format == Self.format else { throw .format(path, found: file.format) }
    }

    /// - Throws: where a value is out of its range.
    func transcript(roles: [ChannelRole]?) throws(TranscriptFileError) -> Transcript {
        guard let language = Language(file.language) else {
            throw .value(path, place: "language", found: file.language, expected: "en, zh, …")
        }
        if let duration = file.durationSeconds, !(0...Self.longestSeconds).contains(duration) {
            throw .value(path, place: "durationSeconds", found: "\(duration)", expected: "0…10000000")
        }
        var utterances: [Utterance] = []
        for (place, line) in file.utterances.enumerated() {
            utterances.append(try utterance(line, place: "utterances[\(place)]", roles: roles))
        }
        guard utterances.contains(where: { !$0.text.isEmpty }) else { throw .noWords(path) }
        utterances.sort { ($0.span.start, $0.channel) < ($1.span.start, $1.channel) }
        return Transcript(
            language: language,
            engine: EngineIdentity(
                engine: file.source.engine, model: file.source.model ?? "",
                settings: (file.source.settings ?? [:]).merging([
                    "channels": utterances.channelRoles, "language": language.code, "form": Self.format,
                ]) { _, new in new }),
            utterances: utterances,
            durationSeconds: max(file.durationSeconds ?? 0, utterances.map(\.span.end).max() ?? 0))
    }

    private func utterance(
        _ line: File.Line, place: String, roles: [ChannelRole]?
    ) throws(TranscriptFileError) -> Utterance {
        try check(line.start, line.end, place: place)
        let channel = line.channel ?? 0
        guard (0..<64).contains(channel) else {
            throw .value(path, place: "\(place).channel", found: "\(channel)", expected: "0…63")
        }
        var words: [Word] = []
        for (number, token) in (line.words ?? []).enumerated() {
            let place = "\(place).words[\(number)]"
            try check(token.start, token.end, place: place)
            words.append(
                Word(
                    text: token.text, span: Span(start: token.start, end: token.end),
                    confidence: try confidence(token.confidence ?? line.confidence, place: place)))
        }
        return Utterance(
            channel: channel, role: try role(line.role, channel: channel, place: place, roles: roles),
            span: Span(start: line.start, end: line.end), text: line.text, words: words,
            confidence: try confidence(line.confidence, place: place))
    }

    private func role(
        _ text: String?, channel: Int, place: String, roles: [ChannelRole]?
    ) throws(TranscriptFileError) -> ChannelRole {
        guard let text else { return roles.flatMap { channel < $0.count ? $0[channel] : nil } ?? .mixed }
        guard let role = ChannelRole(rawValue: text) else {
            throw .value(path, place: "\(place).role", found: text, expected: "agent, customer, mixed")
        }
        return role
    }

    private func check(_ start: Double, _ end: Double, place: String) throws(TranscriptFileError) {
        guard start >= 0, end >= start, end <= Self.longestSeconds else {
            throw .value(path, place: place, found: "\(start)…\(end)", expected: "0 ≤ start ≤ end ≤ 10000000")
        }
    }

    private func confidence(_ value: Double?, place: String) throws(TranscriptFileError) -> Confidence? {
        guard let value else { return nil }
        guard (0...1).contains(value) else {
            throw .value(path, place: "\(place).confidence", found: "\(value)", expected: "0…1")
        }
        return Confidence(rounding: value)
    }
}

extension [Utterance] {
    /// Who is heard on which channel, as it stands in the key of a judgement.
    var channelRoles: String {
        Set(map { "\($0.channel)=\($0.role.rawValue)" }).sorted().joined(separator: ",")
    }
}
