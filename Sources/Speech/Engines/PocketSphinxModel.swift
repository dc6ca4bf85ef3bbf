internal import Foundation
package import Model

/// The files that teach PocketSphinx a language.
package struct PocketSphinxModel: Hashable, Sendable, Codable {
    package let language: Language
    /// Folder of the acoustic model.
    package let acousticModel: String
    package let dictionary: String
    package let languageModel: String

    package init(language: Language, acousticModel: String, dictionary: String, languageModel: String) {
        self.language = language
        self.acousticModel = acousticModel
        self.dictionary = dictionary
        self.languageModel = languageModel
    }

    /// American English as Debian's package `pocketsphinx-en-us` installs it.
    package static let debianEnglish = PocketSphinxModel(
        language: .english, acousticModel: "/usr/share/pocketsphinx/model/en-us/en-us",
        dictionary: "/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict",
        languageModel: "/usr/share/pocketsphinx/model/en-us/en-us.lm.bin")

    /// The file that is missing, if one is.
    package var missingFile: String? {
        [acousticModel, dictionary, languageModel].first { !FileManager.default.fileExists(atPath: $0) }
    }

    /// What names transcripts that this model makes.
    package var identity: EngineIdentity {
        EngineIdentity(
            engine: "pocketsphinx", model: (acousticModel as NSString).lastPathComponent,
            settings: [
                "bestpath": "yes", "dictionary": (dictionary as NSString).lastPathComponent,
                "languageModel": (languageModel as NSString).lastPathComponent, "remove_silence": "no",
                "segments": "1",
            ])
    }
}
