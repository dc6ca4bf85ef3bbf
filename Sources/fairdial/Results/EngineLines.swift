import Model
import Speech

extension Message {
    /// Which engine hears calls of which language.
    static func engine(_ model: EngineModel, jobs: Int) -> Message {
        let names = model.names
        return Message(
            "run.engine",
            [
                "engine": names.engine, "model": names.model, "languages": model.language.code,
                "jobs": "\(jobs)",
            ])
    }
}

extension Configuration {
    /// Whether English is heard by PocketSphinx although nobody asked for it.
    func lacksBetterEngine() throws(ConfigurationProblem) -> Bool {
        let standard = PocketSphinxModel.debianEnglish.acousticModel
        guard try engine() == .auto, try pocketSphinxModel().acousticModel == standard else { return false }
        return try !moonshineModel().isInstalled
    }
}
