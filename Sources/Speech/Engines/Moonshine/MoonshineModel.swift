internal import Foundation
package import Model

/// Moonshine's library and its English model, as `scripts/get-engine moonshine` lays them down.
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

    var library: String { "\(folder)/moonshine_voice/libmoonshine.so" }
    var weights: String { "\(folder)/moonshine_voice/assets/tiny-en" }

    private var weightFiles: [String] {
        ["encoder_model.ort", "decoder_model_merged.ort", "tokenizer.bin"].map { "\(weights)/\($0)" }
    }

    /// Whether the engine itself is there, whatever it needs besides.
    package var isInstalled: Bool {
        ([library] + weightFiles).allSatisfy { FileManager.default.fileExists(atPath: $0) }
    }

    /// The files that are missing.
    package var missingFiles: [String] {
        ([library] + weightFiles + [timing.acousticModel, timing.dictionary])
            .filter { !FileManager.default.fileExists(atPath: $0) }
    }

    /// What names transcripts that this model makes. Reads the model's files once; blocks then.
    package var identity: EngineIdentity {
        EngineIdentity(
            engine: "moonshine", model: "tiny-en",
            settings: [
                "hash": FileHashes.short(of: [library] + weightFiles),
                // How stretches are heard, timed and rated: MoonshineEngine and what it uses.
                "hearing": "1", "timing": timing.identity.settings["hash"] ?? "–",
                "segments": "2",
            ])
    }
}
