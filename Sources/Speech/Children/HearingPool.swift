package import Audio
internal import Foundation
package import Model

/// Embedded engines in child processes of the same binary, one for each slot. All decoding happens in them.
package struct HearingPool: Transcriber {
    private let slots: [ChildSlot]
    private let models: [Language: EngineModel]
    let secondModels: [EngineModel]
    private let queue: SlotQueue
    private let whisper: WhisperServer

    /// - Parameters:
    ///   - program: the binary to start; `arguments` make it call `HearingChild.run()`.
    ///   - slots: how many recordings are heard at once, at least 1.
    ///   - models: what the engine knows, one model a language.
    ///   - secondModels: what else may hear a part again, the better ones first.
    package init(
        program: String, arguments: [String], slots: Int, models: [EngineModel], secondModels: [EngineModel] = []
    ) {
        let made = (0..<max(1, slots)).map { ChildSlot(program: program, arguments: arguments, number: $0) }
        self.slots = made
        queue = SlotQueue(made)
        whisper = WhisperServer(workers: max(1, slots))
        self.secondModels = secondModels
        self.models = Dictionary(models.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Languages that are spoken here, sorted by code.
    package var languages: [Language] { models.keys.sorted { $0.code < $1.code } }

    package func speaks(_ language: Language) -> Bool { models[language] != nil }

    package func hear(_ request: HearingRequest) async throws(HearingError) -> Hearing {
        guard let model = models[request.language] else {
            throw .noEngine(request.language, facts: try await measure(request.source))
        }
        return try await hear(request, with: model)
    }

    /// The words of a recording, or of a part, as that model hears them.
    ///
    /// - Throws: `HearingError`.
    func hear(_ request: HearingRequest, with model: EngineModel) async throws(HearingError) -> Hearing {
        let served = try await served(model)
        guard case .heard(let hearing) = try await carryOut(.hear(request, served), of: request.source) else {
            throw .engineRefused("hear")
        }
        return hearing
    }

    /// Where words are said in a part of a recording.
    ///
    /// - Throws: `HearingError`.
    func spot(
        _ words: String, in request: HearingRequest, with model: PocketSphinxModel
    ) async throws(HearingError) -> Hearing {
        guard case .heard(let hearing) = try await carryOut(.spot(request, words: words, model), of: request.source)
        else { throw .engineRefused("spot") }
        return hearing
    }

    /// What one pass over the sound measures, without hearing it.
    ///
    /// - Throws: `HearingError`.
    package func measure(_ source: SoundSource) async throws(HearingError) -> SoundFacts {
        guard case .measured(let facts) = try await carryOut(.measure(source), of: source) else {
            throw .engineRefused("measure")
        }
        return facts
    }

    /// Writes the whole recording as MP3, for players.
    ///
    /// - Throws: `HearingError`.
    package func clip(_ source: SoundSource, to path: String) async throws(HearingError) {
        guard case .written = try await carryOut(.clip(source, path: path), of: source) else {
            throw .engineRefused("clip")
        }
    }

    /// Ends all children, and the server of the local Whisper where one was started.
    package func shutdown() async {
        for slot in slots { await slot.close() }
        await whisper.stop()
    }

    /// The server of the local Whisper, where one was started.
    var serverIdentifier: Int32? {
        get async { await whisper.processIdentifier }
    }

    /// What a child is told: the local Whisper is heard through its server.
    private func served(_ model: EngineModel) async throws(HearingError) -> EngineModel {
        switch model {
        case .whisper(let whisper): .openAI(whisper.served(at: try await self.whisper.address(for: whisper)))
        case .team(let first, let second): .team(first, try await served(second))
        case .pocketSphinx, .moonshine, .openAI: model
        }
    }

    /// The children that run now, also in the middle of a task.
    var processIdentifiers: [Int32] { slots.compactMap(\.processIdentifier) }

    /// A child that fails takes its call with it once. The call is tried again while nothing else is heard, which tells
    /// a bad recording from a machine that had too much to do; the second time it is given up.
    private func carryOut(_ task: ChildTask, of source: SoundSource) async throws(HearingError) -> ChildReply {
        let patience = Self.patience(source)
        do {
            return try await queue.beside { slot throws(HearingError) in
                try await slot.carryOut(task, patience: patience)
            }
        } catch {
            guard error.isOfTheChild else { throw error }
            return try await queue.alone { slot throws(HearingError) in
                try await slot.carryOut(task, patience: patience)
            }
        }
    }

    /// Seconds without a sign of life that are borne: the measuring pass gives none, and takes longer for long files.
    private static func patience(_ source: SoundSource) -> Double {
        let bytes = source.files.reduce(0.0) { bytes, file in
            let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
            return bytes + ((attributes?[.size] as? NSNumber)?.doubleValue ?? 0)
        }
        return 180 + bytes / 50_000
    }
}
