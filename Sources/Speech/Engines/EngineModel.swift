package import Model

/// An engine with the files or the server that it needs to hear a language; a new one has its line here.
package enum EngineModel: Hashable, Sendable, Codable {
    case pocketSphinx(PocketSphinxModel)
    case moonshine(MoonshineModel)
    case openAI(OpenAIModel)
    case whisper(WhisperModel)
    /// The first hears all, a server again what the first is unsure of.
    indirect case team(MoonshineModel, EngineModel)

    package var language: Language {
        switch self {
        case .pocketSphinx(let model): model.language
        case .moonshine(let model): model.language
        case .openAI(let model): model.language
        case .whisper(let model): model.language
        case .team(let first, _): first.language
        }
    }

    /// What it is called, as in its identity; reads no file.
    package var names: EngineNames {
        switch self {
        case .pocketSphinx(let model): model.names
        case .moonshine(let model): model.names
        case .openAI(let model): model.names
        case .whisper(let model): model.names
        case .team(let first, let second): first.names.joined(with: second.names)
        }
    }

    /// What names transcripts that it makes. Reads the model's files once; blocks then.
    package var identity: EngineIdentity {
        switch self {
        case .pocketSphinx(let model): model.identity
        case .moonshine(let model): model.identity
        case .openAI(let model): model.identity
        case .whisper(let model): model.identity
        case .team(let first, let second): TeamEngine.identity(first.identity, second.identity)
        }
    }

    /// The same model, knowing the phrases of its language where the engine can be told of them. A recogniser that takes
    /// them for a prompt would write them where it is unsure; it is told nothing.
    ///
    /// - Throws: what `phrases` throws, which is asked only where the engine can be told.
    package func expecting(_ phrases: @autoclosure () throws -> [Language: [String]]) rethrows -> EngineModel {
        guard case .pocketSphinx(let model) = self else { return self }
        return .pocketSphinx(model.expecting(try phrases()[model.language] ?? []))
    }

    /// The files that are missing.
    package var missingFiles: [String] {
        switch self {
        case .pocketSphinx(let model): model.missingFiles
        case .moonshine(let model): model.missingFiles
        case .openAI: []
        case .whisper(let model): model.missingFiles
        case .team(let first, let second): first.missingFiles + second.missingFiles
        }
    }

    /// Loads it. Blocks.
    ///
    /// - Throws: `HearingError` where a file is missing or refused.
    func loaded() throws(HearingError) -> any EmbeddedEngine {
        switch self {
        case .pocketSphinx(let model): PocketSphinxEngine(model)
        case .moonshine(let model): try MoonshineEngine(model)
        case .openAI(let model): OpenAIEngine(model)
        case .team(let first, .openAI(let second)): TeamEngine(try MoonshineEngine(first), OpenAIEngine(second))
        // Its server is the run's; children are told of the server, not of the model.
        case .whisper, .team: throw .whisperNotStarted(cause: "no address")
        }
    }
}
