import ArgumentParser
import Foundation
import Model
import Speech

/// The engines that there are; a new one has its line here.
enum EngineName: String, CaseIterable {
    /// The best one that is installed for the language of the call.
    case auto
    case pocketsphinx
    case moonshine
    case openai
    case whisper
}

/// Which engine hears calls, and which model the embedded one uses.
struct EngineOptions: ParsableArguments {
    @Option(help: ArgumentHelp("auto, pocketsphinx, moonshine, openai or whisper. Default: auto.", valueName: "name"))
    var engine: String?

    @Option(help: ArgumentHelp("Where scripts/get-engine installs engines.", valueName: "folder"))
    var engines: String?

    @Option(help: ArgumentHelp("Folder of PocketSphinx' acoustic model.", valueName: "folder"))
    var acousticModel: String?

    @Option(
        help: ArgumentHelp(
            "Its sounds and language models for 8 kHz; none to do without. Default: models/telephone-en.",
            valueName: "folder"))
    var telephoneModel: String?

    @Option(help: ArgumentHelp("Its dictionary.", valueName: "file")) var dictionary: String?

    @Option(help: ArgumentHelp("Its language model.", valueName: "file")) var languageModel: String?

    @Option(help: ArgumentHelp("The language that the model speaks. Default: en.", valueName: "code"))
    var modelLanguage: String?

    @Option(
        help: ArgumentHelp("Address of a server that speaks OpenAI's audio transcription.", valueName: "address"))
    var openaiAddress: String?

    @Option(help: ArgumentHelp("What the server calls its model. Default: whisper-1.", valueName: "name"))
    var openaiModel: String?

    var flags: [ConfigurationKey: String?] {
        [
            .engine: engine, .engines: engines, .acousticModel: acousticModel, .telephoneModel: telephoneModel,
            .dictionary: dictionary, .languageModel: languageModel, .modelLanguage: modelLanguage,
            .openaiAddress: openaiAddress, .openaiModel: openaiModel,
        ]
    }
}

extension Configuration {
    /// Which engine hears calls.
    func engine() throws(ConfigurationProblem) -> EngineName {
        try engine(self[.engine].text) { .badValue(.engine, self[.engine], expected: $0) }
    }

    /// An engine that a flag names.
    func engine(named name: String, flag: String) throws(ConfigurationProblem) -> EngineName {
        try engine(name) { .badFlag(flag, found: name, expected: $0) }
    }

    /// - Parameter problem: takes the names that there are.
    private func engine(
        _ name: String, orElse problem: (String) -> ConfigurationProblem
    ) throws(ConfigurationProblem) -> EngineName {
        guard let engine = EngineName(rawValue: name) else {
            throw problem(EngineName.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return engine
    }

    /// The model of the embedded engine: Debian's English one but for the paths that are configured.
    func pocketSphinxModel() throws(ConfigurationProblem) -> PocketSphinxModel {
        guard let language = Language(self[.modelLanguage].text) else {
            throw .badValue(.modelLanguage, self[.modelLanguage], expected: "en, zh, …")
        }
        let standard = PocketSphinxModel.debianEnglish
        func path(_ key: ConfigurationKey, _ builtIn: String) -> String {
            self[key].text.isEmpty ? builtIn : self[key].text
        }
        let model = PocketSphinxModel(
            language: language, acousticModel: path(.acousticModel, standard.acousticModel),
            dictionary: path(.dictionary, standard.dictionary),
            languageModel: path(.languageModel, standard.languageModel))
        return model.hearingTelephones(with: telephoneModel(of: model))
    }

    /// What was made for Debian's English model serves that one alone.
    private func telephoneModel(of model: PocketSphinxModel) -> String? {
        let configured = self[.telephoneModel].text
        if configured == "none" { return nil }
        guard configured.isEmpty else { return configured }
        guard model.acousticModel == PocketSphinxModel.debianEnglish.acousticModel else { return nil }
        return ModelsFolder.path(of: "telephone-en")
    }
}

extension HearingPool {
    /// A pool whose children are this very program.
    ///
    /// - Throws: where this program's own file cannot be found.
    static func ofThisProgram(
        jobs: Int, models: [EngineModel], secondModels: [EngineModel] = []
    ) throws -> HearingPool {
        HearingPool(
            program: try ProgramPath.own(), arguments: ["hear"], slots: jobs, models: models, secondModels: secondModels
        )
    }
}

/// Where engines are installed that FairDial does not bring along, one folder each.
enum EnginesFolder {
    /// - Parameter configured: empty for the user's own folder.
    static func path(_ configured: String) -> String {
        guard configured.isEmpty else { return configured }
        let environment = ProcessInfo.processInfo.environment
        if let share = environment["XDG_DATA_HOME"], !share.isEmpty { return "\(share)/fairdial/engines" }
        return "\(environment["HOME"] ?? "")/.local/share/fairdial/engines"
    }
}

/// Where the models are that FairDial brings along: in a folder `models` beside the program, or above it as in the
/// folder that it is built in.
enum ModelsFolder {
    /// Nil where there is none.
    static func path(of name: String) -> String? {
        guard let program = try? ProgramPath.own() else { return nil }
        var folder = (program as NSString).deletingLastPathComponent
        for _ in 0..<5 {
            let found = "\(folder)/models/\(name)"
            if FileManager.default.fileExists(atPath: found) { return found }
            folder = (folder as NSString).deletingLastPathComponent
        }
        return nil
    }
}

/// Where this program's own file is.
enum ProgramPath {
    static func own() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }
}
