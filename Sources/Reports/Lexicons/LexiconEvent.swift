package import Model

/// An activation of lexicons, or a proposal of one, as the history shows it.
package struct LexiconEvent: Sendable {
    /// What has become of it.
    package enum State: String, Sendable {
        case active, scheduled, past, replaced, proposed
    }

    package let language: Language
    package let version: ContentHash
    package let state: State
    /// Microseconds since 1970 UTC.
    package let at: Int64
    /// When it was to start; nil: at once.
    package let startsAt: Int64?
    /// Who activated it; nil of a proposal, and where the name was erased.
    package let actor: ActorID?
    package let proposer: ActorID?
    package let reason: String?
    /// What it says otherwise than the one before; nil of a proposal.
    package let difference: LexiconDifference?
    /// Calls whose current judgement was made under it.
    package let calls: Int?

    package init(
        language: Language, version: ContentHash, state: State, at: Int64, startsAt: Int64?, actor: ActorID?,
        proposer: ActorID?, reason: String?, difference: LexiconDifference?, calls: Int?
    ) {
        (self.language, self.version, self.state) = (language, version, state)
        (self.at, self.startsAt, self.actor, self.proposer) = (at, startsAt, actor, proposer)
        (self.reason, self.difference, self.calls) = (reason, difference, calls)
    }
}
