internal import Model

/// The channels of voices that a form names by their role alone.
struct VoiceChannels {
    private let roles: [ChannelRole]

    /// - Parameter roles: of the channels of the sound beside it; agent and customer where none are known.
    init(_ roles: [ChannelRole]?) { self.roles = roles ?? [.agent, .customer] }

    /// What one voice says, on the channel that has its role; of an unknown voice on the first.
    func utterance(_ role: ChannelRole, _ span: Span, _ text: String) -> Utterance {
        Utterance(channel: roles.firstIndex(of: role) ?? 0, role: role, span: span, text: text, words: [])
    }
}

extension Transcript {
    /// A transcript in a form that tells nothing of what made it: the form's name stands for that.
    ///
    /// - Throws: where nobody says anything.
    init(form: String, language: Language, utterances: [Utterance], path: String) throws(TranscriptFileError) {
        guard !utterances.isEmpty else { throw .noWords(path) }
        let inOrder = utterances.enumerated().sorted {
            ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
        }
        self.init(
            language: language,
            engine: EngineIdentity(
                engine: form, model: "", settings: ["channels": utterances.channelRoles, "language": language.code]),
            utterances: inOrder.map(\.element), durationSeconds: utterances.map(\.span.end).max() ?? 0)
    }
}
