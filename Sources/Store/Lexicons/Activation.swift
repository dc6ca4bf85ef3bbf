package import Model

/// What became of the lexicons that a run was given.
package enum Adoption: Hashable, Sendable {
    /// The database had no active set of this language: now it has this one.
    case first
    /// This very set is the active one.
    case alreadyActive
    /// Another set is active: what is judged under this one is a trial.
    case trial(active: ContentHash)
}

/// A set of lexicons that became the active one of its language.
package struct Activation: Hashable, Sendable, Codable {
    package let language: Language
    package let version: ContentHash
    /// Nil where it was erased.
    package let actor: ActorID?
    /// Microseconds since 1970 UTC.
    package let activatedAt: Int64
    /// Nil for the first set of a language, and where the reason was erased.
    package let reason: String?
}

/// How many current judgements were made under one version of the lexicons.
package struct LexiconUse: Hashable, Sendable, Codable {
    package let language: Language
    package let version: ContentHash
    package let currentJudgements: Int
    /// Whether new calls are judged under it.
    package let isActive: Bool
}
