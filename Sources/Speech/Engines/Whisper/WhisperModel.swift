internal import Foundation
package import Model

/// The Whisper that `scripts/get-engine whisper` lays down: a server for this machine alone, and its model.
package struct WhisperModel: Hashable, Sendable, Codable {
    /// The languages that it is used for.
    package static let languages = [Language.chinese, .english]

    package let language: Language
    /// The folder that holds the server, its Python and its model.
    package let folder: String

    /// - Parameter folder: where engines are installed, one folder each.
    package init(enginesFolder folder: String, language: Language) {
        self.language = language
        self.folder = "\(folder)/whisper"
    }

    var python: String { "\(folder)/python" }
    var server: String { "\(folder)/server" }

    private var tellingFiles: [String] {
        [server] + ["model.bin", "config.json", "tokenizer.json", "vocabulary.json"].map { "\(folder)/model/\($0)" }
    }

    /// The files that are missing.
    package var missingFiles: [String] {
        ([python] + tellingFiles).filter { !FileManager.default.fileExists(atPath: $0) }
    }

    package var isInstalled: Bool { missingFiles.isEmpty }

    var names: EngineNames { EngineNames(engine: "whisper", model: "base") }

    /// What names transcripts that this model makes. Reads the model's files once; blocks then.
    package var identity: EngineIdentity {
        EngineIdentity(
            names, settings: OpenAIModel.settings.merging(["hash": FileHashes.short(of: tellingFiles)]) { $1 })
    }

    /// The model as its server at that address is asked for it. It gets no key: it needs none.
    func served(at address: String) -> OpenAIModel {
        OpenAIModel(
            language: language, endpoint: "\(address)/v1/audio/transcriptions", name: names.model, keyFile: nil,
            isLocal: true, prompt: nil, timeoutSeconds: 120, retries: 1, identity: identity)
    }
}
