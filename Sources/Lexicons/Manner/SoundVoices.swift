import Model

/// Who is heard on each channel of a call's sound, by the words that were heard there.
struct SoundVoices {
    /// By channel; `mixed` where both are heard or nobody knows.
    let roles: [ChannelRole]

    init(_ sound: SoundFacts, _ transcript: Transcript) {
        let count = sound.channels.count
        let fits = transcript.utterances.allSatisfy { $0.channel < count }
        guard fits, !sound.channelsAreAlike else {
            roles = Array(repeating: .mixed, count: count)
            return
        }
        let heard = (0..<count).map { channel in
            Set(transcript.utterances.filter { $0.channel == channel }.map(\.role))
        }
        roles = heard.indices.map { channel in
            if let role = heard[channel].first { return heard[channel].count == 1 ? role : .mixed }
            // Of two channels the one without words is the other speaker's.
            let other = count == 2 ? heard[1 - channel] : []
            return other == [.agent] ? .customer : other == [.customer] ? .agent : .mixed
        }
    }

    /// The channel on which that one alone is heard; the first where there are several.
    func channel(of role: ChannelRole) -> Int? { roles.firstIndex(of: role) }
}
