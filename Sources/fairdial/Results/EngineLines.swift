import Model
import Speech

extension Message {
    /// Which engine hears calls of which language.
    static func engine(_ model: EngineModel, jobs: Int) -> Message {
        let identity = model.identity
        return Message(
            "run.engine",
            [
                "engine": identity.engine, "model": identity.model, "languages": model.language.code,
                "jobs": "\(jobs)",
            ])
    }
}

extension Configuration {
    /// Whether English is heard by PocketSphinx although nobody asked for it.
    func lacksBetterEngine() throws(ConfigurationProblem) -> Bool {
        guard try engine() == .auto else { return false }
        return try engineModels().contains(.pocketSphinx(.debianEnglish))
    }
}
