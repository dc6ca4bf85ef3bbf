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
            .engine: engine, .engines: engines, .acousticModel: acousticModel, .dictionary: dictionary,
            .languageModel: languageModel, .modelLanguage: modelLanguage, .openaiAddress: openaiAddress,
            .openaiModel: openaiModel,
        ]
    }
}

extension Configuration {
    /// Which engine hears calls.
    func engine() throws(ConfigurationProblem) -> EngineName {
        guard let engine = EngineName(rawValue: self[.engine].text) else {
            let known = EngineName.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badValue(.engine, self[.engine], expected: known)
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
        return PocketSphinxModel(
            language: language, acousticModel: path(.acousticModel, standard.acousticModel),
            dictionary: path(.dictionary, standard.dictionary),
            languageModel: path(.languageModel, standard.languageModel))
    }
}

extension HearingPool {
    /// A pool whose children are this very program.
    ///
    /// - Throws: where the configuration of the engine is wrong, or an engine that is asked for is not installed.
    static func ofThisProgram(jobs: Int, configuration: Configuration) throws -> HearingPool {
        HearingPool(
            program: try ProgramPath.own(), arguments: ["hear"], slots: jobs,
            models: try configuration.engineModels())
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

/// Where this program's own file is.
enum ProgramPath {
    static func own() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }
}
