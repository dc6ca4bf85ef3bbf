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
    /// When it was to start, microseconds since 1970 UTC; nil: at once.
    package let startsAt: Int64?
    /// Who had proposed what the actor approved; nil where nobody had to, and where it was erased.
    package let proposer: ActorID?

    /// From when calls are judged under it.
    package var effectiveAt: Int64 { startsAt ?? activatedAt }
}

extension Activation {
    /// What has become of an activation.
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// Calls are judged under it.
        case active
        /// Its day has not come.
        case scheduled
        /// Another followed.
        case past
        /// Another was activated before its day came, so it never started.
        case replaced
    }
}

extension [Activation] {
    /// What has become of each at an instant; they are in the order of `CallStore.activations`, newest first.
    package func states(at now: Int64) -> [Activation.State] {
        var later: [Language: [Activation]] = [:]
        var hasActive: Set<Language> = []
        return map { activation in
            defer { later[activation.language, default: []].append(activation) }
            let newer = later[activation.language] ?? []
            if let start = activation.startsAt {
                if newer.contains(where: { $0.activatedAt < start }) { return .replaced }
                if start > now { return .scheduled }
            }
            return hasActive.insert(activation.language).inserted ? .active : .past
        }
    }

    /// Those that calls were, are or will be judged under, oldest first.
    package func effective(at now: Int64) -> [Activation] {
        zip(self, states(at: now)).filter { $1 != .replaced }.map(\.0).reversed()
    }
}

/// How many current judgements were made under one version of the lexicons.
package struct LexiconUse: Hashable, Sendable, Codable {
    package let language: Language
    package let version: ContentHash
    package let currentJudgements: Int
    /// Whether new calls are judged under it.
    package let isActive: Bool
}
