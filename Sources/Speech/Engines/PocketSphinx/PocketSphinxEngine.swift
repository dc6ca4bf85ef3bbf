internal import Audio
internal import Model

/// PocketSphinx as an embedded engine.
struct PocketSphinxEngine: EmbeddedEngine {
    let identity: EngineIdentity
    let language: Language
    private let decoder: PocketSphinxDecoder

    /// - Throws: `HearingError` where the model cannot be loaded.
    init(_ model: PocketSphinxModel) throws(HearingError) {
        identity = model.identity
        language = model.language
        decoder = try PocketSphinxDecoder(model)
    }

    func words(of segment: SpeechSegment) throws(HearingError) -> [HeardWord] {
        try decoder.words(of: segment.samples, startSeconds: segment.span.start)
            .map { HeardWord(word: $0, written: $0.text, isInSound: true) }
    }
}
