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
            utterances += try cue(block, channels: VoiceChannels(roles))
        }
        return try Transcript(form: "srt", language: language, utterances: utterances, path: path)
    }

    private func cue(
        _ block: ArraySlice<String>, channels: VoiceChannels
    ) throws(TranscriptFileError) -> [Utterance] {
        // The number before the times is left out by some writers.
        let isNumbered = block.count > 1 && block[block.startIndex].trimmed.allSatisfy { $0.isASCII && $0.isNumber }
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
