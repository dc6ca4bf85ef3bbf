package import Model

/// What one engine, as it was asked for, made of all recordings, and what that cost.
package struct EvaluatedTrial: Hashable, Sendable {
    /// The name that it was asked for by, such as `auto`.
    package let engine: String
    /// What heard, one a language.
    package let identities: [EngineIdentity]
    /// By name.
    package let sets: [EvaluatedSet]
    package let cost: HearingCost

    package init(engine: String, identities: [EngineIdentity], sets: [EvaluatedSet], cost: HearingCost) {
        self.engine = engine
        self.identities = identities
        self.sets = sets
        self.cost = cost
    }

    /// Of the words of all sets, each word once.
    package var calibration: Calibration {
        sets.filter { !$0.isPart }.reduce(Calibration()) { $0.joined(with: $1.calibration) }
    }

    package func set(_ name: String) -> EvaluatedSet? { sets.first { $0.name == name } }
}
