internal import Audio
internal import Model

/// Collects what is heard of a channel that holds both speakers, and tells at the end who said what: where two voices are
/// plainly there, and it is plain which is the agent's.
struct MixedChannel {
    /// Tells transcripts apart whose speakers were told apart in another way.
    static let version = "1"

    private struct Stretch {
        let channel: Int
        let span: Span
        let words: [HeardWord]
    }

    private var frames = VoiceFrames()
    private var stretches: [Stretch] = []

    mutating func take(_ segment: SpeechSegment, _ words: [HeardWord]) {
        frames.take(segment)
        stretches.append(Stretch(channel: segment.channel, span: segment.span, words: words))
    }

    /// What was said, in order of time. A stretch in which any word's speaker is not sure stays whole and mixed.
    func utterances(in language: Language) -> [Utterance] {
        let ordered = stretches.sorted { $0.span.start < $1.span.start }
        let parts = self.parts(of: ordered)
        let texts = (0...1).map { voice in
            parts.joined().filter { $0.voice == voice }.map { Self.text($0.words, language) }.joined(separator: "\n")
        }
        let agent = AgentCues.agent(among: texts, language: language)
        return zip(ordered, parts).flatMap { stretch, parts in
            guard let agent else { return [Self.utterance(stretch.words, .mixed, stretch, stretch.span, language)] }
            return parts.map { part in
                let role = part.voice.map { $0 == agent ? ChannelRole.agent : .customer } ?? .mixed
                return Self.utterance(part.words, role, stretch, part.span, language)
            }
        }
    }

    private struct Part {
        /// Nil where it is not sure.
        let voice: Int?
        let span: Span
        let words: [HeardWord]
    }

    /// Each stretch cut where the voice changes.
    private func parts(of stretches: [Stretch]) -> [[Part]] {
        let words = stretches.flatMap(\.words)
        let spans = words.map(\.word.span)
        let turns = VoiceTurns(zip(spans, frames.vectors(in: spans)).map { VoicedWord(span: $0, vectors: $1) })
        guard let turns, SpeakerSureness.areTwo(turns) else {
            return stretches.map { [Part(voice: nil, span: $0.span, words: $0.words)] }
        }
        var place = 0
        return stretches.map { stretch in
            let range = place..<place + stretch.words.count
            place = range.upperBound
            let runs = turns.runs(in: range)
            guard runs.allSatisfy({ SpeakerSureness.isSure(turns, $0) }) else {
                return [Part(voice: nil, span: stretch.span, words: stretch.words)]
            }
            return runs.map { run in
                let isFirst = run.lowerBound == range.lowerBound
                let isLast = run.upperBound == range.upperBound
                let span = Span(
                    start: isFirst ? stretch.span.start : spans[run.lowerBound].start,
                    end: isLast ? stretch.span.end : spans[run.upperBound - 1].end)
                return Part(voice: turns.voices[run.lowerBound], span: span, words: Array(words[run]))
            }
        }
    }

    private static func utterance(
        _ words: [HeardWord], _ role: ChannelRole, _ stretch: Stretch, _ span: Span, _ language: Language
    ) -> Utterance {
        Utterance(
            channel: stretch.channel, role: role, span: span, text: text(words, language), words: words.map(\.word))
    }

    private static func text(_ words: [HeardWord], _ language: Language) -> String {
        words.map(\.written).joined(separator: language == .chinese ? "" : " ")
    }
}
