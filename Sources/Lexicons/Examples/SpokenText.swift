import Model

/// A bare text as if someone had said it in one breath.
enum SpokenText {
    /// One utterance of ten seconds on the first channel.
    static func turn(_ text: String, role: ChannelRole) -> Turn {
        let utterance = Utterance(channel: 0, role: role, span: Span(start: 0, end: 10), text: text, words: [])
        return Turn(channel: 0, role: role, utterances: [utterance])
    }

    /// A text as one utterance; or, where it is written as `customer: … | agent: …`, each part as an utterance of its
    /// speaker, five seconds after the one before began, on a channel of their own.
    static func turns(_ text: String, role: ChannelRole) -> [Turn] {
        let parts = text.split(separator: "|").map { $0.trimmingPrefix { $0.isWhitespace } }
        let said = parts.compactMap { part -> (role: ChannelRole, text: Substring)? in
            for speaker in [ChannelRole.agent, .customer] where part.hasPrefix("\(speaker.rawValue):") {
                return (speaker, part.dropFirst(speaker.rawValue.count + 1))
            }
            return nil
        }
        guard said.count == parts.count, !said.isEmpty else { return [turn(text, role: role)] }
        return said.enumerated().map { place, said in
            let span = Span(start: Double(place) * 5, end: Double(place) * 5 + 4)
            let channel = said.role == .agent ? 0 : 1
            return Turn(
                channel: channel, role: said.role,
                utterances: [
                    Utterance(
                        channel: channel, role: said.role, span: span,
                        text: String(said.text.trimmingPrefix { $0.isWhitespace }), words: [])
                ])
        }
    }

    /// The channel on which a rule's speaker is heard; the agent's for a rule that is for anyone.
    static func role(of speaker: Rule.Speaker) -> ChannelRole { speaker == .customer ? .customer : .agent }
}
