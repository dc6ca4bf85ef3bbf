internal import Foundation
package import Model
internal import Synchronization

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

    /// The files that are missing.
    package var missingFiles: [String] {
        [acousticModel, dictionary, languageModel].filter { !FileManager.default.fileExists(atPath: $0) }
    }

    /// What names transcripts that this model makes. Reads the model's files once; blocks then.
    package var identity: EngineIdentity {
        EngineIdentity(
            engine: "pocketsphinx", model: (acousticModel as NSString).lastPathComponent,
            settings: [
                "bestpath": "yes", "dictionary": (dictionary as NSString).lastPathComponent,
                "languageModel": (languageModel as NSString).lastPathComponent, "remove_silence": "no",
                "hash": ModelHashes.short(of: self),
                // What is heard of a stretch does not depend on the stretches before it.
                "stream": "restarted",
                // How sound is cut, and which words are dropped because no speech was detected at their place.
                "segments": "2",
            ])
    }

    /// The files by whose bytes one model is told from another, wherever they lie.
    fileprivate var tellingFiles: [String] {
        let folder = URL(fileURLWithPath: acousticModel)
        // The folder's other files are trained together with these two.
        return ["mdef", "means"].map { folder.appendingPathComponent($0).path } + [dictionary, languageModel]
    }
}

/// Hashes of models, each made once: the files have tens of megabytes.
private enum ModelHashes {
    private static let made = Mutex<[PocketSphinxModel: String]>([:])

    /// Twelve digits; a file that cannot be read counts as none, for the engine will not load without it.
    static func short(of model: PocketSphinxModel) -> String {
        made.withLock { made in
            if let hash = made[model] { return hash }
            let files = model.tellingFiles.map { (try? ContentHash(ofFileAt: $0))?.hex ?? "–" }
            guard !files.contains("–") else { return "–" }
            let hash = ContentHash(of: files.joined(separator: "\n")).short
            made[model] = hash
            return hash
        }
    }
}
