internal import Model

/// An engine's kin: those of one mishear in the same way, and are no second opinion of each other.
enum EngineFamily: Hashable {
    case pocketSphinx
    case moonshine
    /// Whisper, and servers of OpenAI's interface, most of which run it.
    case whisper

    /// The families of an engine or a team as transcripts name it.
    static func families(of engine: String) -> Set<EngineFamily> {
        Set(
            engine.split(separator: "+").compactMap { name in
                switch name {
                case "pocketsphinx": .pocketSphinx
                case "moonshine": .moonshine
                case "whisper", "openai": .whisper
                default: nil
                }
            })
    }
}

/// One that may hear a part of a call again.
enum SecondEar: Hashable {
    case engine(EngineModel)
    /// Listens for given words alone.
    case spotter(PocketSphinxModel)

    /// As transcripts name it.
    var name: String {
        switch self {
        case .engine(let model): model.names.engine
        case .spotter: KeyphraseSpotter.name
        }
    }

    /// Those that may hear again what an engine has heard, the better ones first: engines of other families in the order
    /// in which they are given; what PocketSphinx may add to English is spotting, which it also does for itself.
    static func ears(
        among models: [EngineModel], language: Language, heardBy engine: String
    ) -> [SecondEar] {
        let families = EngineFamily.families(of: engine)
        return models.filter { $0.language == language }.compactMap { model in
            if case .pocketSphinx(let model) = model, language == .english { return .spotter(model) }
            return model.family.map { !families.contains($0) } ?? false ? .engine(model.askedOnce) : nil
        }
    }
}

extension EngineModel {
    /// Nil for a team, which is of several.
    fileprivate var family: EngineFamily? {
        switch self {
        case .pocketSphinx: .pocketSphinx
        case .moonshine: .moonshine
        case .openAI, .whisper: .whisper
        case .team: nil
        }
    }

    /// The same, but a server that is away is not waited for: what was heard first is there, and others can look again.
    fileprivate var askedOnce: EngineModel {
        guard case .openAI(let model) = self else { return self }
        return .openAI(model.askedOnce)
    }
}
