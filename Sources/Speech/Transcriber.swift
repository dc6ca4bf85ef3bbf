package import Audio
package import Model

/// Something that gives the words of a recording: engines embedded in child processes, transcripts made elsewhere, and
/// what is to come behind HTTP.
package protocol Transcriber: Sendable {
    /// Whether it can give words of that language. One that cannot is never asked to hear a call in it.
    func speaks(_ language: Language) -> Bool

    /// The words of a recording, and what was measured of its sound.
    ///
    /// - Throws: `HearingError` with the reason why the recording stays unscored.
    func hear(_ request: HearingRequest) async throws(HearingError) -> Hearing
}

/// A recording to be heard.
package struct HearingRequest: Hashable, Sendable, Codable {
    package let source: SoundSource
    package let language: Language
    /// The role of each channel in the file's order; nil: unknown.
    package let roles: [ChannelRole]?
    /// A transcript made elsewhere: beside the sound, or, where it is the source itself, instead of it.
    package let transcriptPath: String?
    /// The part that is heard once more; nil for the whole.
    package let part: SoundPart?

    package init(
        source: SoundSource, language: Language, roles: [ChannelRole]?, transcriptPath: String? = nil,
        part: SoundPart? = nil
    ) {
        self.source = source
        self.language = language
        self.roles = roles
        self.transcriptPath = transcriptPath
        self.part = part
    }

    /// The role of each channel as it is heard: the given ones where they fit the file, mixed otherwise. Two channels
    /// with the same sound are one, and mixed.
    package func roles(for facts: SoundFacts) -> [ChannelRole] {
        if facts.channelsAreAlike { return [.mixed] }
        if let roles, roles.count == facts.channels.count { return roles }
        return facts.channels.map { _ in .mixed }
    }
}

/// The words of a recording, and what was measured of its sound.
package struct Hearing: Hashable, Sendable, Codable {
    package let transcript: Transcript
    /// Nil where there is no sound beside the transcript.
    package let facts: SoundFacts?

    package init(transcript: Transcript, facts: SoundFacts?) {
        self.transcript = transcript
        self.facts = facts
    }
}
