internal import Model

/// Plain text (`NAME.transcript.txt`): each mark, such as `[agent 12.3]`, begins an utterance.
struct PlainTextTranscript {
    let text: String
    let path: String
    /// Of the sound beside it, where there is some.
    let soundSeconds: Double?

    /// A mark with the words up to the next one.
    private struct Marked {
        let line: Int
        let role: ChannelRole
        let start: Double
        var words: [String]
    }

    /// An utterance ends where the next one begins; the last ends with the sound, or as long after as its words take.
    ///
    /// - Throws: where a mark cannot be read, times go backwards, or nobody says anything.
    func transcript(language: Language, roles: [ChannelRole]?) throws(TranscriptFileError) -> Transcript {
        let marked = try self.marked()
        let channels = VoiceChannels(roles)
        var utterances: [Utterance] = []
        var end: Double?
        var following: Double?
        for mark in marked.reversed() {
            // Two who begin at the same moment both speak until somebody goes on.
            if let following, following > mark.start { end = following }
            following = mark.start
            let words = mark.words.joined(separator: language == .chinese ? "" : " ")
            guard !words.isEmpty else { continue }
            let last = max(soundSeconds ?? 0, mark.start) > mark.start ? soundSeconds : nil
            let close = end ?? last ?? mark.start + SpeakingTime.seconds(of: words)
            utterances.append(channels.utterance(mark.role, Span(start: mark.start, end: close), words))
        }
        return try Transcript(form: "text", language: language, utterances: utterances.reversed(), path: path)
    }

    private func marked() throws(TranscriptFileError) -> [Marked] {
        var marked: [Marked] = []
        for (place, line) in TextLines.of(text).enumerated() {
            let line = line.trimmed
            if let mark = try mark(line, number: place + 1) {
                if let last = marked.last, mark.start < last.start {
                    throw .backwards(path, line: mark.line, found: mark.start, after: last.start, of: last.line)
                }
                marked.append(mark)
            } else if !line.isEmpty {
                guard !marked.isEmpty else { throw .mark(path, line: place + 1, found: line) }
                marked[marked.count - 1].words.append(line)
            }
        }
        return marked
    }

    /// The mark with which a line begins; nil where it begins with words.
    ///
    /// - Throws: where it begins with what was meant for a mark: its words are not the speaker's before it.
    private func mark(_ line: String, number: Int) throws(TranscriptFileError) -> Marked? {
        guard let opening = line.first, "[【".contains(opening) else { return nil }
        let bracketed = SpeakerMark.bracketed(line)
        let parts = (bracketed?.inside ?? line.dropFirst()).split(whereSeparator: \.isWhitespace)
        guard let bracketed else {
            if let name = parts.first, SpeakerMark.role(name) != nil { throw .mark(path, line: number, found: line) }
            return nil
        }
        guard parts.contains(where: Self.isLikeTime) || SpeakerMark.role(bracketed.inside) != nil else { return nil }
        let name = parts.dropLast().joined(separator: " ")
        guard let last = parts.last, let start = ClockText.seconds(last),
            let role = name.isEmpty ? .mixed : SpeakerMark.role(name)
        else { throw .mark(path, line: number, found: line) }
        let words = bracketed.rest.drop { ":：".contains($0) }.trimmed
        return Marked(line: number, role: role, start: start, words: words.isEmpty ? [] : [words])
    }

    private static func isLikeTime(_ part: Substring) -> Bool {
        part.contains { $0.isASCII && $0.isNumber } && part.allSatisfy { $0.isNumber || ":.,：-+".contains($0) }
    }
}

/// How long words take to say where nothing times them.
enum SpeakingTime {
    /// About four Chinese characters, or two and a half other words, a second; at least one second.
    static func seconds(of text: String) -> Double {
        let characters = text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
        let words = text.split { $0.isWhitespace || $0.isPunctuation }.count {
            $0.unicodeScalars.contains { $0.isASCII }
        }
        return max(1, Double(characters) * 0.25 + Double(words) * 0.4)
    }
}
