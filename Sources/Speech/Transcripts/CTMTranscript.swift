internal import Model

/// NIST CTM (`NAME.ctm`): a word a line, `file channel start duration word [confidence]`. The words of a channel make
/// utterances, which end at pauses.
struct CTMTranscript {
    let text: String
    let path: String

    /// A pause of so many seconds ends an utterance.
    static let pauseSeconds = 0.5

    private struct Spoken {
        let channel: Int
        let word: Word
    }

    /// - Parameter roles: of the channels; those it says nothing of are mixed.
    /// - Throws: where a line cannot be read, words of several recordings stand in the file, or none at all.
    func transcript(language: Language, roles: [ChannelRole]?) throws(TranscriptFileError) -> Transcript {
        let byChannel = Dictionary(grouping: try spoken(), by: \.channel)
        let utterances = byChannel.sorted { $0.key < $1.key }.flatMap { channel, spoken in
            let role = roles.flatMap { channel < $0.count ? $0[channel] : nil } ?? .mixed
            return Self.stretches(spoken.map(\.word)).map { words in
                Utterance(
                    channel: channel, role: role, span: words.dropFirst().reduce(words[0].span) { $0.union($1.span) },
                    text: words.map(\.text).joined(in: language), words: words)
            }
        }
        return try Transcript(form: "ctm", language: language, utterances: utterances, path: path)
    }

    /// Words in order of start, cut at pauses.
    private static func stretches(_ words: [Word]) -> [[Word]] {
        let inOrder = words.enumerated().sorted {
            ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
        }
        var end = -Double.infinity
        return inOrder.map(\.element).reduce(into: []) { stretches, word in
            if word.span.start - end < pauseSeconds {
                stretches[stretches.count - 1].append(word)
            } else {
                stretches.append([word])
            }
            end = max(end, word.span.end)
        }
    }

    private func spoken() throws(TranscriptFileError) -> [Spoken] {
        var spoken: [Spoken] = []
        var alternatives = CTMAlternatives(path: path)
        var source: Substring?
        for (place, text) in TextLines.of(text).enumerated() {
            let fields = text.split(whereSeparator: \.isWhitespace)
            guard !fields.isEmpty, !fields[0].hasPrefix(";;") else { continue }
            let line = CTMLine(fields: fields, path: path, number: place + 1)
            guard fields.count == 5 || fields.count == 6 else { throw .ctmFields(path, line: place + 1, found: text) }
            if let source, source != fields[0] {
                throw .ctmOther(path, line: place + 1, found: fields[0], expected: source)
            }
            source = fields[0]
            guard try alternatives.isRead(fields[4], line: place + 1) else { continue }
            spoken.append(
                Spoken(channel: try line.channel(), word: try line.word(isSure: !alternatives.isInside)))
        }
        try alternatives.checkEnd()
        return spoken
    }
}
