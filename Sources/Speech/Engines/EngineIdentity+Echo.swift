internal import Model

extension EngineIdentity {
    /// Of a transcript of that sound: other words are heard where an echo was left out, and the name says so. The same
    /// where there was none.
    func hearing(_ facts: SoundFacts) -> EngineIdentity {
        guard facts.leavesOutEcho else { return self }
        return EngineIdentity(
            engine: engine, model: model, settings: settings.merging(["echo": "left out"]) { $1 })
    }
}
