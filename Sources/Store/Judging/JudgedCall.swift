package import Model

/// All that is kept of one judgement, in one act.
package struct JudgedCall: Sendable {
    package let judgement: Judgement
    /// The transcript that was judged; nil where the store has it already.
    package let transcript: Transcript?
    /// What was measured of the sound; nil leaves what is known.
    package let facts: SoundFacts?
    package let run: RunID?
    /// What was judged of a recording that may hold more than it did: a conversation in writing, a call in several
    /// files.
    package let content: SeenFile?

    package init(
        judgement: Judgement, transcript: Transcript?, facts: SoundFacts?, run: RunID?,
        content: SeenFile? = nil
    ) {
        self.judgement = judgement
        self.transcript = transcript
        self.facts = facts
        self.run = run
        self.content = content
    }
}

/// Whether a judgement is to be the one that counts.
package enum Precedence: Hashable, Sendable {
    /// It counts where the recording has none that does; else it is kept beside.
    case ifFirst
    /// It never counts: lexicons are tried out.
    case trial
    /// It takes the place of the one that counts, by someone's order; that one is kept. One that is kept already, as a
    /// trial or from earlier, counts again, its hits standing as given. `carried` names, by hit, the hit of another
    /// judgement of the recording whose rulings it takes over.
    case replacing(actor: ActorID, reason: String, carried: [HitID: HitID] = [:])
    /// It takes the place of the one that counts because what that rests on has changed since; else as above.
    case following(because: Cause, carried: [HitID: HitID])

    /// What has changed since the call was judged.
    package enum Cause: String, Hashable, Sendable {
        /// What is known of it.
        case described
        /// What there is of it: it holds more.
        case grown
    }
}

/// What became of a judgement that was given to the store.
package enum CommitOutcome: Hashable, Sendable {
    case kept(isCurrent: Bool)
    /// It was there before; nothing was changed, nor whether it counts.
    case alreadyThere(isCurrent: Bool)
    /// It was there before and did not count; now it does, its hits standing as given.
    case broughtBack
}

/// A judgement with its history.
package struct JudgementRecord: Hashable, Sendable, Codable {
    package let judgement: Judgement
    /// Microseconds since 1970 UTC.
    package let madeAt: Int64
    package let isCurrent: Bool
    /// How it last became the current one; nil where it never was.
    package let promotion: Promotion?
    /// Reviewers' rulings on its hits, in order of time, those among them that were taken over from the same hits of
    /// another judgement.
    package let rulings: [Ruling]
    /// What reviewers said of rules that were not decided, in order of time.
    package let settlements: [Settlement]
}

/// A judgement's becoming the one that counts.
package struct Promotion: Hashable, Sendable, Codable {
    /// Nil where it was erased.
    package let actor: ActorID?
    /// Microseconds since 1970 UTC.
    package let promotedAt: Int64
    /// Nil for a recording's first judgement, for one that follows a change of its call, and where the reason was
    /// erased.
    package let reason: String?
}
