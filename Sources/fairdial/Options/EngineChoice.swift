import Foundation
import Model
import Speech

/// Which engine hears which language.
extension Configuration {
    /// Moonshine where `scripts/get-engine` puts it, whether it is there or not.
    func moonshineModel() throws(ConfigurationProblem) -> MoonshineModel {
        MoonshineModel(enginesFolder: EnginesFolder.path(self[.engines].text), timing: try pocketSphinxModel())
    }

    /// The local Whisper where `scripts/get-engine` puts it, whether it is there or not, one model a language.
    func whisperModels() -> [WhisperModel] {
        let folder = EnginesFolder.path(self[.engines].text)
        return WhisperModel.languages.map { WhisperModel(enginesFolder: folder, language: $0) }
    }

    /// What hears calls, one model a language; `name` stands in for the configured engine.
    func engineModels(_ name: EngineName? = nil) throws(ConfigurationProblem) -> [EngineModel] {
        let configured = try engine()
        switch name ?? configured {
        case .pocketsphinx: return [.pocketSphinx(try pocketSphinxModel())]
        case .moonshine:
            let moonshine = try moonshineModel()
            guard moonshine.isInstalled else { throw missing(.moonshine, folder: moonshine.folder) }
            return [.moonshine(moonshine)]
        case .openai:
            let models = try openAIModels()
            guard !models.isEmpty else {
                throw .badValue(.openaiAddress, self[.openaiAddress], expected: "http://127.0.0.1:8000")
            }
            return models.map { .openAI($0) }
        case .whisper:
            let models = whisperModels()
            if let model = models.first, !model.isInstalled { throw missing(.whisper, folder: model.folder) }
            return models.map { .whisper($0) }
        case .auto: return try best()
        }
    }

    /// The first of these that speaks a language hears it: the team of Moonshine and a server, Moonshine, a configured
    /// server, the local Whisper, PocketSphinx.
    private func best() throws(ConfigurationProblem) -> [EngineModel] {
        let moonshine = try moonshineModel()
        let servers = try servers()
        var candidates = servers + [.pocketSphinx(try pocketSphinxModel())]
        if moonshine.isInstalled, moonshine.missingFiles.isEmpty {
            let second = servers.first { $0.language == moonshine.language }
            candidates.insert(second.map { .team(moonshine, $0) } ?? .moonshine(moonshine), at: 0)
        }
        return candidates.reduce(into: []) { chosen, model in
            if !chosen.contains(where: { $0.language == model.language }) { chosen.append(model) }
        }
    }

    /// What is there to hear grave hits again, whichever engine was asked for: servers, Moonshine, PocketSphinx.
    func secondModels() throws(ConfigurationProblem) -> [EngineModel] {
        let moonshine = try moonshineModel()
        return try servers() + (moonshine.missingFiles.isEmpty ? [.moonshine(moonshine)] : [])
            + [.pocketSphinx(try pocketSphinxModel())]
    }

    /// A configured server, and the local Whisper where it is installed.
    private func servers() throws(ConfigurationProblem) -> [EngineModel] {
        (try openAIModels()).map { .openAI($0) } + whisperModels().filter(\.isInstalled).map { .whisper($0) }
    }

    private func missing(_ engine: EngineName, folder: String) -> ConfigurationProblem {
        .engineMissing(engine.rawValue, self[.engine], folder: folder)
    }
}
