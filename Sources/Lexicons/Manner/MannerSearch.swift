import Model

/// Measures in a call what a rule on manner asks for.
struct MannerSearch {
    let rule: CompiledRule
    let manner: Rule.Manner
    let call: HeardCall

    /// All that is as the rule asks, in order of channel and time.
    ///
    /// - Throws: why the call does not allow to say.
    func stretches() throws(MannerDoubt) -> [MeasuredStretch] {
        switch manner {
        case .deadAir(let seconds): try deadAir(longerThan: seconds)
        case .talkingOver(let seconds): try talkingOver(longerThan: seconds)
        case .wordsPerSecond(let most, let seconds): try fast(over: most, during: seconds)
        case .shouting(let decibels, let seconds): try shouting(over: decibels, longerThan: seconds)
        }
    }

    /// The same as findings, in the rule's part of the call.
    func findings() throws(MannerDoubt) -> [Finding] {
        try stretches().filter { call.isInside(rule.rule.within, $0.span, of: nil) }.map { stretch in
            Finding(
                rule: rule.rule.id, kind: manner.kind, channel: stretch.channel, role: stretch.role, span: stretch.span,
                text: stretch.written, before: "", after: "", confidence: nil)
        }
    }

    // MARK: What is measured

    /// Nobody's silence stands on the agent's channel, or where that is not known on the first.
    private func deadAir(longerThan seconds: Double) throws(MannerDoubt) -> [MeasuredStretch] {
        let words = call.spokenUtterances.flatMap { $0.words.isEmpty ? [$0.span] : $0.words.map(\.span) }
        let voices = words + (call.sound?.channels.flatMap(\.voiced) ?? [])
        guard call.sound != nil || words.contains(where: { $0.length > 0 }) else { throw .noSound }
        let end = max(call.transcript.durationSeconds, call.sound?.durationSeconds ?? 0)
        let agent = call.spokenUtterances.first { $0.role == .agent }
        let shown = agent ?? call.transcript.utterances.min { $0.channel < $1.channel }
        return DeadAir.stretches(between: voices, until: end, longerThan: seconds).map { span in
            MeasuredStretch(
                channel: shown?.channel ?? 0, role: shown?.role ?? .mixed, span: span, value: span.length)
        }
    }

    private func talkingOver(longerThan seconds: Double) throws(MannerDoubt) -> [MeasuredStretch] {
        guard let sound = call.sound else { throw .noSound }
        let voices = SoundVoices(sound, call.transcript)
        guard let agent = voices.channel(of: .agent), let customer = voices.channel(of: .customer) else {
            throw .sharedChannel
        }
        return [(agent, customer), (customer, agent)].filter { rule.listens(to: voices.roles[$0.0]) }.flatMap {
            own, other in
            TalkingOver.stretches(
                of: sound.channels[own].voiced, over: sound.channels[other].voiced, longerThan: seconds
            ).map { MeasuredStretch(channel: own, role: voices.roles[own], span: $0, value: $0.length) }
        }
    }

    private func fast(over most: Double, during seconds: Double) throws(MannerDoubt) -> [MeasuredStretch] {
        let own = call.spokenUtterances.filter { $0.role != .mixed && rule.listens(to: $0.role) }
        if own.isEmpty, call.spokenUtterances.contains(where: { $0.role == .mixed }) { throw .sharedChannel }
        guard own.allSatisfy({ $0.span.length > 0 }) else { throw .noSound }
        let voices = Dictionary(grouping: own) { Voice(channel: $0.channel, role: $0.role) }
        return voices.sorted { $0.key.channel < $1.key.channel }.flatMap { voice, utterances in
            let words = utterances.flatMap(SpeakingRate.words).sorted { $0.start < $1.start }
            return SpeakingRate.stretches(of: words, over: most, during: seconds).map {
                MeasuredStretch(channel: voice.channel, role: voice.role, span: $0.span, value: $0.rate)
            }
        }
    }

    private struct Voice: Hashable {
        let channel: Int
        let role: ChannelRole
    }

    /// One speaker whose loudness is not known keeps the other's from nothing.
    private func shouting(over decibels: Double, longerThan seconds: Double) throws(MannerDoubt) -> [MeasuredStretch] {
        guard let sound = call.sound else { throw .noSound }
        let roles = SoundVoices(sound, call.transcript).roles
        let own = roles.indices.filter { roles[$0] != .mixed && rule.listens(to: roles[$0]) }
        var doubt: MannerDoubt? = roles.contains(.mixed) ? .sharedChannel : nil
        var found: [MeasuredStretch] = []
        var isMeasured = false
        for channel in own {
            do throws(MannerDoubt) {
                found += try Shouting(sound.channels[channel]).stretches(over: decibels, longerThan: seconds).map {
                    MeasuredStretch(channel: channel, role: roles[channel], span: $0.span, value: $0.louder)
                }
                isMeasured = true
            } catch {
                doubt = error
            }
        }
        if let doubt, !isMeasured { throw doubt }
        return found
    }
}
