internal import Audio
internal import Model

/// Hears one recording with an embedded engine, inside a child process. Blocks.
struct EmbeddedHearing {
    let request: HearingRequest
    let facts: SoundFacts
    let engine: any EmbeddedEngine

    /// - Parameter alive: called after each stretch, so that whoever waits knows that work goes on.
    /// - Throws: `HearingError`.
    func hear(alive: () -> Void) throws(HearingError) -> Hearing {
        guard facts.channels.contains(where: { !$0.speech.isEmpty }) else { throw .noSpeech(facts) }
        let roles = request.roles(for: facts)
        let check = VoiceCheck(facts)
        var utterances: [Utterance] = []
        var dropped: [Word] = []
        var isSpread = false
        var mixed = roles == [.mixed] ? MixedChannel() : nil
        func hear(_ batch: [SpeechSegment]) throws(HearingError) {
            for (segment, words) in zip(batch, try engine.words(of: batch)) {
                let isSpoken = { (heard: HeardWord) in
                    heard.isInSound && check.isSpoken(heard.word.span, channel: segment.channel)
                }
                isSpread = isSpread || words.contains(where: \.isSpread)
                dropped += words.filter { !isSpoken($0) }.map(\.word)
                let spoken = words.filter(isSpoken)
                guard !spoken.isEmpty else { continue }
                mixed?.take(segment, spoken)
                utterances.append(utterance(spoken, of: segment, role: roles[segment.channel]))
            }
            alive()
        }
        do {
            var batches = SegmentBatches(seconds: engine.secondsAtOnce)
            try SpeechSegments.read(request.source, facts: facts) { segment in
                if let full = batches.take(segment) { try hear(full) }
            }
            for batch in batches.rest { try hear(batch) }
        } catch let error as HearingError {
            throw error
        } catch let error as SoundError {
            throw HearingError(reason: error.reason, message: error.message, facts: facts)
        } catch {
            throw .engineRefused("\(error)")
        }
        guard !utterances.isEmpty else { throw .noSpeech(facts) }
        if let mixed { utterances = mixed.utterances(in: engine.language) }
        utterances.sort { ($0.span.start, $0.channel) < ($1.span.start, $1.channel) }
        return Hearing(
            transcript: Transcript(
                language: engine.language, engine: identity(roles, isSpread: isSpread), utterances: utterances,
                durationSeconds: facts.durationSeconds, dropped: dropped),
            facts: facts)
    }

    private func utterance(_ words: [HeardWord], of segment: SpeechSegment, role: ChannelRole) -> Utterance {
        let separator = engine.language == .chinese ? "" : " "
        return Utterance(
            channel: segment.channel, role: role, span: segment.span,
            text: words.map(\.written).joined(separator: separator), words: words.map(\.word))
    }

    /// Channel roles and language change what a judgement rests on, so they belong to its key.
    private func identity(_ roles: [ChannelRole], isSpread: Bool) -> EngineIdentity {
        var settings = [
            "channels": roles.map(\.rawValue).joined(separator: ","), "language": engine.language.code,
        ]
        if isSpread { settings["times"] = "spread" }
        if roles == [.mixed] { settings["speakers"] = MixedChannel.version }
        return EngineIdentity(
            engine: engine.identity.engine, model: engine.identity.model,
            settings: engine.identity.settings.merging(settings) { _, new in new })
    }
}
