internal import Audio
internal import Model

extension Transcript {
    /// Without the words, and the utterances that time no words, at whose place the sound beside the transcript holds
    /// no speech; they are kept as dropped. Nil where nothing is left.
    func withoutUnspokenWords(_ facts: SoundFacts) -> Transcript? {
        let check = VoiceCheck(facts)
        // A channel is asked for itself only where the transcript tells the channels apart as the sound does.
        let channels = Set(utterances.map(\.channel))
        let areToldApart =
            channels.count > 1 && !facts.channelsAreAlike && channels.allSatisfy { $0 < facts.channels.count }
        func isSpoken(_ span: Span, _ utterance: Utterance) -> Bool {
            areToldApart && utterance.role != .mixed
                ? check.isSpoken(span, channel: utterance.channel) : check.isSpoken(span)
        }
        var kept: [Utterance] = []
        var unspoken: [Word] = []
        for utterance in utterances {
            if utterance.words.isEmpty {
                if isSpoken(utterance.span, utterance) {
                    kept.append(utterance)
                } else {
                    unspoken.append(
                        Word(text: utterance.text, span: utterance.span, confidence: utterance.confidence))
                }
                continue
            }
            let words = utterance.words.filter { isSpoken($0.span, utterance) }
            unspoken += utterance.words.filter { !isSpoken($0.span, utterance) }
            if !words.isEmpty { kept.append(utterance.keeping(words, language: language)) }
        }
        guard !kept.isEmpty else { return nil }
        return Transcript(
            language: language, engine: engine.hearing(facts), utterances: kept, durationSeconds: durationSeconds,
            dropped: dropped + unspoken)
    }
}

extension Utterance {
    /// The utterance with only those of its words.
    fileprivate func keeping(_ kept: [Word], language: Language) -> Utterance {
        guard kept.count < words.count else { return self }
        return Utterance(
            channel: channel, role: role, span: span,
            text: kept.map(\.text).joined(in: language), words: kept, confidence: confidence)
    }
}
