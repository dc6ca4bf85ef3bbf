import Model

/// A bare text as if someone had said it in one breath.
enum SpokenText {
    /// One utterance of ten seconds on the first channel.
    static func turn(_ text: String, role: ChannelRole) -> Turn {
        let utterance = Utterance(channel: 0, role: role, span: Span(start: 0, end: 10), text: text, words: [])
        return Turn(channel: 0, role: role, utterances: [utterance])
    }

    /// A text as a call in which nothing else is said.
    static func call(_ text: String, role: ChannelRole) -> Transcript {
        let utterances = turns(text, role: role).flatMap(\.utterances)
        return Transcript(
            language: .english, engine: EngineIdentity(engine: "text", model: "", settings: [:]),
            utterances: utterances, durationSeconds: utterances.map(\.span.end).max() ?? 0)
    }

    /// A text as one utterance; or, where it is written as `customer: … | agent: …`, each part as a line of its speaker.
    static func turns(_ text: String, role: ChannelRole) -> [Turn] {
        turns(SaidLine.parts(of: text, role: role))
    }

    /// Each line as an utterance that begins five seconds after the one before, on a channel of its speaker; one line
    /// alone as one of ten seconds.
    static func turns(_ lines: [SaidLine]) -> [Turn] {
        guard lines.count > 1 else { return lines.map { turn($0.text, role: $0.role) } }
        return lines.enumerated().map { place, said in
            let span = Span(start: Double(place) * 5, end: Double(place) * 5 + 4)
            let channel = said.role == .customer ? 1 : 0
            return Turn(
                channel: channel, role: said.role,
                utterances: [Utterance(channel: channel, role: said.role, span: span, text: said.text, words: [])])
        }
    }

    /// The channel on which a rule's speaker is heard; the agent's for a rule that is for anyone.
    static func role(of speaker: Rule.Speaker) -> ChannelRole { speaker == .customer ? .customer : .agent }
}
