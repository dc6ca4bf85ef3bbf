package import Model

/// An embedded engine with the files that it needs to hear a language; a new one has its line here.
package enum EngineModel: Hashable, Sendable, Codable {
    case pocketSphinx(PocketSphinxModel)
    case moonshine(MoonshineModel)

    package var language: Language {
        switch self {
        case .pocketSphinx(let model): model.language
        case .moonshine(let model): model.language
        }
    }

    /// What names transcripts that it makes. Reads the model's files once; blocks then.
    package var identity: EngineIdentity {
        switch self {
        case .pocketSphinx(let model): model.identity
        case .moonshine(let model): model.identity
        }
    }

    /// The files that are missing.
    package var missingFiles: [String] {
        switch self {
        case .pocketSphinx(let model): model.missingFiles
        case .moonshine(let model): model.missingFiles
        }
    }

    /// Loads it. Blocks.
    ///
    /// - Throws: `HearingError` where a file is missing or refused.
    func loaded() throws(HearingError) -> any EmbeddedEngine {
        switch self {
        case .pocketSphinx(let model): PocketSphinxEngine(model)
        case .moonshine(let model): try MoonshineEngine(model)
        }
    }
}
