internal import Foundation
package import Model

/// The files that teach PocketSphinx a language.
package struct PocketSphinxModel: Hashable, Sendable, Codable {
    package let language: Language
    /// Folder of the acoustic model.
    package let acousticModel: String
    package let dictionary: String
    package let languageModel: String
    /// Folder of the acoustic model's means and variances for telephone lines, and of language models of what is said on
    /// them; nil where it hears them as it is.
    package private(set) var telephone: String?
    /// What may be said besides, in words: the phrases of lexicons.
    package private(set) var phrases: [String] = []
    /// The part of the phrases among what is expected: most of what is said in a call is none of them.
    static let phrasesPart = 0.1

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

    /// The same model with that folder for telephone lines.
    package func hearingTelephones(with folder: String?) -> PocketSphinxModel {
        var model = self
        model.telephone = folder
        return model
    }

    /// The same model, knowing these phrases and no others.
    package func expecting(_ phrases: [String]) -> PocketSphinxModel {
        var model = self
        model.phrases = phrases
        return model
    }

    private var telephoneSounds: [String] { telephone.map { ["\($0)/means", "\($0)/variances"] } ?? [] }
    private var telephoneTalk: [String] { telephone.map { ["\($0)/talk.arpa", "\($0)/digits.arpa"] } ?? [] }

    /// What tells the library of the sounds and the dictionary.
    func soundSettings(for band: SoundBand) -> [String] {
        let telephone = band == .telephone ? telephoneSounds : []
        return ["-hmm", acousticModel, "-dict", dictionary] + zip(["-mean", "-var"], telephone).flatMap { [$0, $1] }
    }

    /// The files of the language models that are mixed.
    func languageModels(for band: SoundBand) -> [String] {
        [languageModel] + (band == .telephone ? telephoneTalk : [])
    }

    /// The files that are missing.
    package var missingFiles: [String] { missingSoundFiles + Self.missing(in: [languageModel] + telephoneTalk) }

    /// Those of the sounds and the dictionary that are missing; words are timed with these alone.
    var missingSoundFiles: [String] { Self.missing(in: [acousticModel, dictionary] + telephoneSounds) }

    private static func missing(in files: [String]) -> [String] {
        files.filter { !FileManager.default.fileExists(atPath: $0) }
    }

    var names: EngineNames {
        EngineNames(engine: "pocketsphinx", model: (acousticModel as NSString).lastPathComponent)
    }

    /// What names transcripts that this model makes. Reads the model's files once; blocks then.
    package var identity: EngineIdentity {
        var settings = settings
        // What is heard depends on them: each is likelier than it would be without, the more so the larger their part.
        if !phrases.isEmpty {
            settings["phrases"] = ContentHash(of: phrases.joined(separator: "\n")).short
            settings["phrasesPart"] = "\(Self.phrasesPart)"
        }
        return EngineIdentity(names, settings: settings)
    }

    private var settings: [String: String] {
        [
            "bestpath": "yes", "dictionary": (dictionary as NSString).lastPathComponent,
            "languageModel": (languageModel as NSString).lastPathComponent, "remove_silence": "no",
            "hash": FileHashes.short(of: tellingFiles),
            // What is heard of a stretch does not depend on the stretches before it.
            "stream": "restarted",
            // How sound is cut, and which words are dropped because no speech was detected at their place.
            "segments": "2",
        ]
    }

    /// A hash of the sounds and the dictionary, on which the times of words depend. Reads them once; blocks then.
    var soundHash: String { FileHashes.short(of: sounds + [dictionary] + telephoneSounds) }

    /// The files by whose bytes one model is told from another, wherever they lie.
    private var tellingFiles: [String] { sounds + [dictionary, languageModel] + telephoneSounds + telephoneTalk }

    /// The folder's other files are trained together with these two.
    private var sounds: [String] { ["mdef", "means"].map { "\(acousticModel)/\($0)" } }
}
