import Model

/// A bare text as if someone had said it in one breath.
enum SpokenText {
    /// One utterance of ten seconds on the first channel.
    static func turn(_ text: String, role: ChannelRole) -> Turn {
        let utterance = Utterance(channel: 0, role: role, span: Span(start: 0, end: 10), text: text, words: [])
        return Turn(channel: 0, role: role, utterances: [utterance])
    }

    /// The channel on which a rule's speaker is heard; the agent's for a rule that is for anyone.
    static func role(of speaker: Rule.Speaker) -> ChannelRole { speaker == .customer ? .customer : .agent }
}
