internal import Audio
internal import Model

/// Hears one recording with an embedded engine, inside a child process. Blocks.
struct EmbeddedHearing {
    let request: HearingRequest
    let facts: SoundFacts
    let engine: any EmbeddedEngine

    /// - Parameter alive: called after each batch of stretches, so that whoever waits knows that work goes on.
    /// - Throws: `HearingError`.
    func hear(alive: () -> Void) throws(HearingError) -> Hearing {
        guard facts.channels.contains(where: { !$0.speech.isEmpty }) else { throw .noSpeech(facts) }
        let roles = request.roles(for: facts)
        let heard = try listen(roles, alive: alive)
        // In a part of it, silence is an answer.
        guard !heard.utterances.isEmpty || request.part != nil else { throw .noSpeech(facts) }
        return Hearing(
            transcript: Transcript(
                language: engine.language, engine: identity(roles, isSpread: heard.isSpread),
                utterances: heard.utterances.sorted { ($0.span.start, $0.channel) < ($1.span.start, $1.channel) },
                durationSeconds: facts.durationSeconds, dropped: heard.dropped),
            facts: facts)
    }

    /// What the engine hears in all stretches.
    private struct Heard {
        let check: VoiceCheck
        var utterances: [Utterance] = []
        var dropped: [Word] = []
        var isSpread = false
        /// Of a channel that holds both speakers.
        var mixed: MixedChannel?
    }

    private func listen(_ roles: [ChannelRole], alive: () -> Void) throws(HearingError) -> Heard {
        var heard = Heard(check: VoiceCheck(facts), mixed: roles == [.mixed] ? MixedChannel() : nil)
        func hear(_ batch: [SpeechSegment]) throws(HearingError) {
            for (segment, words) in zip(batch, try engine.words(of: batch)) {
                add(words, of: segment, role: roles[segment.channel], to: &heard)
            }
            alive()
        }
        do {
            var batches = SegmentBatches(seconds: engine.secondsAtOnce)
            try SpeechSegments.read(request.source, facts: facts) { segment in
                guard request.part?.takesIn(segment) ?? true else { return }
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
        if let mixed = heard.mixed { heard.utterances = mixed.utterances(in: engine.language) }
        return heard
    }

    private func add(_ words: [HeardWord], of segment: SpeechSegment, role: ChannelRole, to heard: inout Heard) {
        let check = heard.check
        let isSpoken = { (word: HeardWord) in
            word.isInSound && check.isSpoken(word.word.span, channel: segment.channel)
        }
        heard.isSpread = heard.isSpread || words.contains(where: \.isSpread)
        heard.dropped += words.filter { !isSpoken($0) }.map(\.word)
        let spoken = words.filter(isSpoken)
        guard !spoken.isEmpty else { return }
        heard.mixed?.take(segment, spoken)
        heard.utterances.append(utterance(spoken, of: segment, role: role))
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
            settings: engine.identity.settings.merging(settings) { _, new in new }
        ).hearing(facts)
    }
}
