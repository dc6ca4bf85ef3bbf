internal import Model

/// SubRip (`NAME.srt`): each cue is an utterance; a mark at a line's start says who speaks.
struct SubRipTranscript {
    let text: String
    let path: String

    /// - Parameter roles: of the channels of the sound beside it; agent and customer where none are known.
    /// - Throws: where a cue's times cannot be read, or no cue holds words.
    func transcript(language: Language, roles: [ChannelRole]?) throws(TranscriptFileError) -> Transcript {
        var utterances: [Utterance] = []
        for block in TextLines.blocks(TextLines.of(text)[...]) {
            for lines in Self.cues(block) { utterances += try cue(lines, channels: VoiceChannels(roles)) }
        }
        return try Transcript(form: "srt", language: language, utterances: utterances, path: path)
    }

    /// A block is a cue, and several where the blank lines between them are missing: times begin one, or the number
    /// before them.
    private static func cues(_ block: ArraySlice<String>) -> [ArraySlice<String>] {
        var starts = [block.startIndex]
        for place in block.indices.dropFirst(2) where block[place].contains("-->") {
            starts.append(isNumber(block[place - 1]) && place - 1 > starts[starts.count - 1] ? place - 1 : place)
        }
        return zip(starts, starts.dropFirst() + [block.endIndex]).map { block[$0..<$1] }
    }

    private static func isNumber(_ line: String) -> Bool {
        let text = line.trimmed
        return !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private func cue(
        _ block: ArraySlice<String>, channels: VoiceChannels
    ) throws(TranscriptFileError) -> [Utterance] {
        // The number before the times is left out by some writers.
        let isNumbered = block.count > 1 && Self.isNumber(block[block.startIndex])
        let timing = block.startIndex + (isNumbered ? 1 : 0)
        guard let span = ClockText.span(block[timing]) else {
            throw .cue(path, line: timing + 1, found: block[timing], expected: "00:00:01,000 --> 00:00:02,500")
        }
        var utterances: [Utterance] = []
        var role = ChannelRole.mixed
        for line in block[(timing + 1)...] {
            let plain = Self.plain(line)
            let marked = SpeakerMark.split(plain)
            role = marked?.role ?? role
            let words = marked?.text ?? plain
            guard !words.isEmpty else { continue }
            utterances.append(channels.utterance(role, span, words))
        }
        return utterances
    }

    /// Without tags of style and places on the screen; anything else between angle brackets was said.
    private static func plain(_ line: String) -> String {
        line.replacing(/<\/?(?:b|i|u|s|font)(?:[ \t][^>]*)?>/.ignoresCase(), with: "")
            .replacing(/\{\\[^}]*\}/, with: "").trimmed
    }
}
