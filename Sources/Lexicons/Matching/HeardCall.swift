package import Model

/// A transcript made ready for matching, and what its end allows to judge.
package struct HeardCall {
    let transcript: Transcript
    let turns: [Turn]
    /// Whether the recording was cut.
    let isIncomplete: Bool
    /// What was measured of its sound; nil where there is none.
    let sound: SoundFacts?
    /// When it began, on the clock of the place; nil where that is not known.
    let began: SpokenDeadline.Moment?

    /// - Parameter startedAt: when the call began; nil where that is not known.
    package init(
        _ transcript: Transcript, isIncomplete: Bool, sound: SoundFacts? = nil, startedAt: ZonedTime? = nil
    ) {
        self.transcript = transcript
        // The seconds of messages count from midnight.
        began = startedAt.map {
            SpokenDeadline.Moment(day: $0.localDay, second: transcript.isWritten ? 0 : $0.secondOfDay)
        }
        self.sound = sound
        self.isIncomplete = isIncomplete
        turns = Turn.turns(of: transcript)
    }

    /// The stretch in which a rule looks, in seconds of the call.
    ///
    /// - Parameter utterances: of the voice that the rule listens to, in order.
    func stretch(_ window: Rule.Window?, _ utterances: [Utterance]) -> Span {
        let end = transcript.durationSeconds
        switch window {
        case .firstSeconds(let seconds): return Span(start: 0, end: min(seconds, end))
        case .lastSeconds(let seconds): return Span(start: max(0, end - seconds), end: end)
        case .firstPercent(let percent): return Span(start: 0, end: end * percent / 100)
        case .lastPercent(let percent): return Span(start: end * (1 - percent / 100), end: end)
        case .firstUtterances(let count):
            return Span(start: 0, end: utterances.prefix(count).map(\.span.end).max() ?? end)
        case nil: return Span(start: 0, end: end)
        }
    }

    /// Whether words of a turn begin in the window. The end of a call that was cut is not known, and neither is its length.
    ///
    /// - Parameter turn: nil of what is no words, and has no place among utterances.
    func isInside(_ window: Rule.Window?, _ words: Span, of turn: Turn?) -> Bool {
        let end = transcript.durationSeconds
        return switch window {
        case .firstSeconds(let seconds): words.start < seconds
        case .lastSeconds(let seconds): !isIncomplete && words.start >= end - seconds
        case .firstPercent(let percent): !isIncomplete && words.start < end * percent / 100
        case .lastPercent(let percent): !isIncomplete && words.start >= end * (1 - percent / 100)
        case .firstUtterances(let count):
            (turn.map(utterances) ?? []).prefix(count).contains {
                $0.span.start <= words.start && words.start <= $0.span.end
            }
        case nil: true
        }
    }

    /// Whether something that is said in the turn can begin in the window.
    func reaches(_ turn: Turn, into window: Rule.Window?) -> Bool {
        let end = transcript.durationSeconds
        return switch window {
        case .firstSeconds(let seconds): turn.span.start < seconds
        case .lastSeconds(let seconds): !isIncomplete && turn.span.end >= end - seconds
        case .firstPercent(let percent): !isIncomplete && turn.span.start < end * percent / 100
        case .lastPercent(let percent): !isIncomplete && turn.span.end >= end * (1 - percent / 100)
        case .firstUtterances(let count):
            utterances(of: turn).prefix(count).last.map { turn.span.start <= $0.span.start } ?? false
        case nil: true
        }
    }

    /// Whether the whole window was heard, so that what was not said in it is known to be missing.
    ///
    /// - Parameter utterances: how many of the voice that the rule listens to were heard.
    func isWhollyHeard(_ window: Rule.Window?, utterances: Int) -> Bool {
        guard isIncomplete else { return true }
        return switch window {
        case .firstSeconds(let seconds): seconds <= transcript.durationSeconds
        // The last one may have been cut.
        case .firstUtterances(let count): utterances > count
        case .lastSeconds, .firstPercent, .lastPercent, nil: false
        }
    }

    /// Whether a rule is asked of this call. On a mixed channel whoever speaks second is somebody else.
    func isAsked(of calls: Rule.Calls?, speaker: Rule.Speaker) -> Bool {
        guard let calls else { return true }
        if let least = calls.longerThanSeconds, transcript.durationSeconds <= least { return false }
        guard calls.answered else { return true }
        let others: ChannelRole = speaker == .customer ? .agent : .customer
        let isHeard = turns.contains { $0.role == others && $0.hasWords }
        return isHeard || turns.count { $0.role == .mixed && $0.hasWords } > 1
    }

    /// Those in which words are said, of all voices.
    var spokenUtterances: [Utterance] { transcript.utterances.filter { PhraseTokens.hasWords($0.text) } }

    /// All of the voice of a turn, in order.
    private func utterances(of turn: Turn) -> [Utterance] {
        turns.filter { $0.channel == turn.channel && $0.role == turn.role }.flatMap(\.utterances)
    }
}

extension Turn {
    /// Silence and noise are no voice.
    var hasWords: Bool { utterances.contains { PhraseTokens.hasWords($0.text) } }
}
