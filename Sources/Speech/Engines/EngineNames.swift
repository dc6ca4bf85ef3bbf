internal import Model

/// What an engine and its model are called.
package struct EngineNames: Hashable, Sendable {
    package let engine: String
    package let model: String

    /// Of two that hear together.
    func joined(with other: EngineNames) -> EngineNames {
        EngineNames(engine: "\(engine)+\(other.engine)", model: "\(model)+\(other.model)")
    }
}

extension EngineIdentity {
    init(_ names: EngineNames, settings: [String: String]) {
        self.init(engine: names.engine, model: names.model, settings: settings)
    }

    var names: EngineNames { EngineNames(engine: engine, model: model) }
}
