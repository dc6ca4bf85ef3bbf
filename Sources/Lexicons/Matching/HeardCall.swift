package import Model

/// A transcript made ready for matching, and what its end allows to judge.
package struct HeardCall {
    let transcript: Transcript
    let turns: [Turn]
    /// Whether the recording was cut.
    let isIncomplete: Bool

    package init(_ transcript: Transcript, isIncomplete: Bool) {
        self.transcript = transcript
        self.isIncomplete = isIncomplete
        turns = Turn.turns(of: transcript)
    }

    /// The stretch in which a rule looks, in seconds of the call.
    func stretch(_ window: Rule.Window?) -> Span {
        let end = transcript.durationSeconds
        switch window {
        case .firstSeconds(let seconds): return Span(start: 0, end: min(seconds, end))
        case .lastSeconds(let seconds): return Span(start: max(0, end - seconds), end: end)
        case nil: return Span(start: 0, end: end)
        }
    }

    /// Whether what begins at that second lies in the window. The last seconds of a call that was cut are not known.
    func isInside(_ window: Rule.Window?, second: Double) -> Bool {
        switch window {
        case .firstSeconds(let seconds): second < seconds
        case .lastSeconds(let seconds): !isIncomplete && second >= transcript.durationSeconds - seconds
        case nil: true
        }
    }

    /// Whether something that is said in the turn can begin in the window.
    func reaches(_ turn: Turn, into window: Rule.Window?) -> Bool {
        switch window {
        case .firstSeconds(let seconds): turn.span.start < seconds
        case .lastSeconds(let seconds): !isIncomplete && turn.span.end >= transcript.durationSeconds - seconds
        case nil: true
        }
    }

    /// Whether the whole window was heard, so that what was not said in it is known to be missing.
    func isWhollyHeard(_ window: Rule.Window?) -> Bool {
        guard isIncomplete else { return true }
        guard case .firstSeconds(let seconds) = window else { return false }
        return seconds <= transcript.durationSeconds
    }
}
