import ArgumentParser
import Foundation
import Model
import Speech

/// The engines that there are; a new one has its line here.
enum EngineName: String, CaseIterable {
    /// Whichever speaks the language of the call.
    case auto
    case pocketsphinx
}

/// Which engine hears calls, and which model the embedded one uses.
struct EngineOptions: ParsableArguments {
    @Option(help: ArgumentHelp("auto or pocketsphinx. Default: auto.", valueName: "name")) var engine: String?

    @Option(help: ArgumentHelp("Folder of PocketSphinx' acoustic model.", valueName: "folder"))
    var acousticModel: String?

    @Option(help: ArgumentHelp("Its dictionary.", valueName: "file")) var dictionary: String?

    @Option(help: ArgumentHelp("Its language model.", valueName: "file")) var languageModel: String?

    @Option(help: ArgumentHelp("The language that the model speaks. Default: en.", valueName: "code"))
    var modelLanguage: String?

    var flags: [ConfigurationKey: String?] {
        [
            .engine: engine, .acousticModel: acousticModel, .dictionary: dictionary, .languageModel: languageModel,
            .modelLanguage: modelLanguage,
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
    /// - Throws: where the configuration of the model is wrong.
    static func ofThisProgram(jobs: Int, configuration: Configuration) throws -> HearingPool {
        switch try configuration.engine() {
        case .auto, .pocketsphinx:
            HearingPool(
                program: try ProgramPath.own(), arguments: ["hear"], slots: jobs,
                models: [try configuration.pocketSphinxModel()])
        }
    }
}

/// Where this program's own file is.
enum ProgramPath {
    static func own() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }
}
