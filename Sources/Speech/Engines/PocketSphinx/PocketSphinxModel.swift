internal import Foundation
package import Model

/// The files that teach PocketSphinx a language.
package struct PocketSphinxModel: Hashable, Sendable, Codable {
    package let language: Language
    /// Folder of the acoustic model.
    package let acousticModel: String
    package let dictionary: String
    package let languageModel: String
    /// Folder of the acoustic model's means and variances for telephone lines; nil where it hears them as it is.
    package let telephone: String?

    package init(
        language: Language, acousticModel: String, dictionary: String, languageModel: String, telephone: String? = nil
    ) {
        self.language = language
        self.acousticModel = acousticModel
        self.dictionary = dictionary
        self.languageModel = languageModel
        self.telephone = telephone
    }

    /// American English as Debian's package `pocketsphinx-en-us` installs it.
    package static let debianEnglish = PocketSphinxModel(
        language: .english, acousticModel: "/usr/share/pocketsphinx/model/en-us/en-us",
        dictionary: "/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict",
        languageModel: "/usr/share/pocketsphinx/model/en-us/en-us.lm.bin")

    /// The same model with other means and variances for telephone lines.
    package func hearingTelephones(with folder: String?) -> PocketSphinxModel {
        PocketSphinxModel(
            language: language, acousticModel: acousticModel, dictionary: dictionary, languageModel: languageModel,
            telephone: folder)
    }

    private var telephoneFiles: [String] { telephone.map { ["\($0)/means", "\($0)/variances"] } ?? [] }

    /// What tells the library of the sounds and the dictionary.
    func soundSettings(for band: SoundBand) -> [String] {
        let telephone = band == .telephone ? telephoneFiles : []
        return ["-hmm", acousticModel, "-dict", dictionary] + zip(["-mean", "-var"], telephone).flatMap { [$0, $1] }
    }

    /// The files that are missing.
    package var missingFiles: [String] {
        ([acousticModel, dictionary, languageModel] + telephoneFiles).filter {
            !FileManager.default.fileExists(atPath: $0)
        }
    }

    /// What names transcripts that this model makes. Reads the model's files once; blocks then.
    package var identity: EngineIdentity {
        EngineIdentity(
            engine: "pocketsphinx", model: (acousticModel as NSString).lastPathComponent,
            settings: [
                "bestpath": "yes", "dictionary": (dictionary as NSString).lastPathComponent,
                "languageModel": (languageModel as NSString).lastPathComponent, "remove_silence": "no",
                "hash": FileHashes.short(of: tellingFiles),
                // What is heard of a stretch does not depend on the stretches before it.
                "stream": "restarted",
                // How sound is cut, and which words are dropped because no speech was detected at their place.
                "segments": "2",
            ])
    }

    /// The files by whose bytes one model is told from another, wherever they lie.
    private var tellingFiles: [String] {
        let folder = URL(fileURLWithPath: acousticModel)
        // The folder's other files are trained together with these two.
        return ["mdef", "means"].map { folder.appendingPathComponent($0).path } + [dictionary, languageModel]
            + telephoneFiles
    }
}
