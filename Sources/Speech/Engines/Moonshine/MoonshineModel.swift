internal import Foundation
package import Model

/// Moonshine's English model and the library that runs it, as `scripts/get-engine moonshine` lays them down.
package struct MoonshineModel: Hashable, Sendable, Codable {
    package let language: Language
    /// The folder that holds `moonshine_voice/` and the libraries beside it.
    package let folder: String
    /// Whose sounds and dictionary tell when the words were said.
    package let timing: PocketSphinxModel

    /// - Parameter folder: where engines are installed, one folder each.
    package init(enginesFolder folder: String, timing: PocketSphinxModel) {
        language = .english
        self.folder = "\(folder)/moonshine"
        self.timing = timing
    }

    var library: String { "\(folder)/moonshine_voice.libs/libonnxruntime-13ab8084.so.1" }
    var encoder: String { "\(weights)/encoder_model.ort" }
    var decoder: String { "\(weights)/decoder_model_merged.ort" }
    var vocabulary: String { "\(weights)/tokenizer.bin" }

    private var weights: String { "\(folder)/moonshine_voice/assets/tiny-en" }
    private var ownFiles: [String] { [library, encoder, decoder, vocabulary] }

    /// Whether the engine itself is there, whatever it needs besides.
    package var isInstalled: Bool { missingOwnFiles.isEmpty }

    /// The files that are missing, those that it is timed with too.
    package var missingFiles: [String] { missingOwnFiles + timing.missingSoundFiles }

    /// Those of the engine itself that are missing.
    var missingOwnFiles: [String] { ownFiles.filter { !FileManager.default.fileExists(atPath: $0) } }

    var names: EngineNames { EngineNames(engine: "moonshine", model: "tiny-en") }

    /// What names transcripts that this model makes. Reads the model's files once; blocks then.
    package var identity: EngineIdentity {
        EngineIdentity(
            names,
            settings: [
                "hash": FileHashes.short(of: ownFiles),
                // How stretches are heard, timed and rated: MoonshineEngine and what it uses.
                "hearing": "3", "timing": timing.soundHash,
                "segments": "2",
            ])
    }
}
