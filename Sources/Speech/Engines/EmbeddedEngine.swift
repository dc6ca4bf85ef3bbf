internal import Audio
internal import Model

/// A recogniser that lives inside a child process: a stretch of speech in, words out. Its calls block.
protocol EmbeddedEngine {
    var identity: EngineIdentity { get }
    var language: Language { get }

    /// The words of a stretch, timed from the recording's first sample.
    func words(of segment: SpeechSegment) throws(HearingError) -> [Word]
}

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

    func words(of segment: SpeechSegment) throws(HearingError) -> [Word] {
        try decoder.words(of: segment.samples, startSeconds: segment.span.start)
    }
}
