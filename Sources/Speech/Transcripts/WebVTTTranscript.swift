internal import Foundation
internal import Model

/// WebVTT (W3C): each cue is an utterance; `<v agent>` and `<v customer>` say who speaks.
struct WebVTTTranscript {
    private let lines: [String]
    private let path: String

    init(text: String, path: String) throws(TranscriptFileError) {
        self.path = path
        lines = TextLines.of(text)
        let first = (lines.first ?? "").trimmed
        guard first == "WEBVTT" || first.hasPrefix("WEBVTT ") || first.hasPrefix("WEBVTT\t") else {
            throw .notVTT(path, found: String(first.prefix(40)))
        }
    }

    /// - Throws: where a cue's times cannot be read, or no cue holds words.
    ///
    /// - Parameter roles: of the channels of the sound beside it; agent and customer where none are known.
    func transcript(language: Language, roles: [ChannelRole]?) throws(TranscriptFileError) -> Transcript {
        let channels = VoiceChannels(roles)
        var utterances: [Utterance] = []
        // What stands under the first line, such as "Kind: captions", belongs to the file's head.
        var place = lines.dropFirst().firstIndex { $0.isEmpty || $0.contains("-->") } ?? lines.count
        while place < lines.count {
            let block = place
            place = end(ofBlockAt: block)
            utterances += try cue(lines[block..<place], firstLine: block + 1, channels)
            if place < lines.count, lines[place].isEmpty { place += 1 }
        }
        return try Transcript(form: "webvtt", language: language, utterances: utterances, path: path)
    }

    /// A blank line ends a block, and so do the next cue's times where that line is missing.
    private func end(ofBlockAt start: Int) -> Int {
        var hasTimes = false
        for place in start..<lines.count {
            if lines[place].isEmpty { return place }
            guard lines[place].contains("-->") else { continue }
            if hasTimes { return place }
            hasTimes = true
        }
        return lines.count
    }

    private func cue(
        _ block: ArraySlice<String>, firstLine: Int, _ channels: VoiceChannels
    ) throws(TranscriptFileError) -> [Utterance] {
        guard let first = block.first, !Self.isPassedOver(first) else { return [] }
        guard let timing = block.prefix(2).firstIndex(where: { $0.contains("-->") }) else {
            throw .cue(path, line: firstLine, found: first, expected: Self.times)
        }
        guard let span = Self.span(block[timing]) else {
            throw .cue(
                path, line: firstLine + timing - block.startIndex, found: block[timing], expected: Self.times)
        }
        var role = ChannelRole.mixed
        var utterances: [Utterance] = []
        for line in block[(timing + 1)...] {
            for (voice, text) in Self.voices(line) {
                if let voice { role = SpeakerMark.role(voice) ?? .mixed }
                guard !text.isEmpty else { continue }
                utterances.append(channels.utterance(role, span, text))
            }
        }
        return utterances
    }

    private static let times = "00:01.000 --> 00:02.500"

    /// Whether a block that begins with this line is a comment, a style or a region. A cue may be named NOTE-12.
    private static func isPassedOver(_ line: String) -> Bool {
        guard !line.contains("-->") else { return false }
        return ["NOTE", "STYLE", "REGION"].contains { word in
            line == word || line.hasPrefix(word + " ") || line.hasPrefix(word + "\t")
        }
    }

    /// The line's stretches with the voice that begins each, all other tags taken out.
    private static func voices(_ line: String) -> [(voice: String?, text: String)] {
        var found: [(String?, String)] = []
        var rest = line[...]
        var voice: String?
        // Behind the last closing sign is no tag.
        while let last = rest.lastIndex(of: ">"),
            let match = rest[...last].firstMatch(of: /<v(?:\.[^\s.>]*)*[ \t]+([^>]*)>/)
        {
            found.append((voice, plain(rest[..<match.range.lowerBound])))
            voice = String(match.1).trimmingCharacters(in: .whitespaces)
            rest = rest[match.range.upperBound...]
        }
        found.append((voice, plain(rest)))
        return found
    }

    private static func plain(_ text: Substring) -> String {
        let entities = ["&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&lrm;": "", "&rlm;": "", "&amp;": "&"]
        let bare = Tags.removed(/<[^>]*>/, closedBy: ">", from: text)
        return entities.sorted { $0.key > $1.key }.reduce(bare) { $0.replacing($1.key, with: $1.value) }
            .trimmingCharacters(in: .whitespaces)
    }

    private static func span(_ line: String) -> Span? {
        // Ten digits of hours hold any call and no overflow.
        let form =
            /\s*(?:([0-9]{2,10}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})\s*-->\s*(?:([0-9]{2,10}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3}).*/
        guard let match = line.wholeMatch(of: form)?.output else { return nil }
        func seconds(_ hours: Substring?, _ minutes: Substring, _ whole: Substring, _ milli: Substring) -> Double {
            let all = (Int(hours ?? "0") ?? 0) * 3600 + (Int(minutes) ?? 0) * 60 + (Int(whole) ?? 0)
            return Double(all * 1000 + (Int(milli) ?? 0)) / 1000
        }
        let start = seconds(match.1, match.2, match.3, match.4)
        let end = seconds(match.5, match.6, match.7, match.8)
        return end >= start && end <= JSONTranscript.longestSeconds ? Span(start: start, end: end) : nil
    }
}
