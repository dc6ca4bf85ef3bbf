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
        var times = block.startIndex + (isNumbered(block) ? 1 : 0)
        for place in block.indices where place > times && isTimes(block[place]) {
            starts.append(isNumber(block[place - 1]) && place - 1 > times ? place - 1 : place)
            times = place
        }
        return zip(starts, starts.dropFirst() + [block.endIndex]).map { block[$0..<$1] }
    }

    /// An arrow alone may be said: times stand before it.
    private static func isTimes(_ line: String) -> Bool {
        line.ranges(of: "-->").last.map { line[..<$0.lowerBound].contains(/[0-9]:[0-9]/) } ?? false
    }

    /// The number before the times is left out by some writers.
    private static func isNumbered(_ cue: ArraySlice<String>) -> Bool {
        cue.count > 1 && isNumber(cue[cue.startIndex])
    }

    private static func isNumber(_ line: String) -> Bool {
        let text = line.trimmed
        return !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private func cue(
        _ block: ArraySlice<String>, channels: VoiceChannels
    ) throws(TranscriptFileError) -> [Utterance] {
        let timing = block.startIndex + (Self.isNumbered(block) ? 1 : 0)
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
        let unstyled = Tags.removed(
            /<\/?(?:b|i|u|s|font)(?:[ \t][^>]*)?>/.ignoresCase(), closedBy: ">", from: line)
        return Tags.removed(/\{\\[^}]*\}/, closedBy: "}", from: unstyled).trimmed
    }
}
