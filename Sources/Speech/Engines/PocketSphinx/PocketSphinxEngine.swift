internal import Audio
internal import Model

/// PocketSphinx as an embedded engine.
struct PocketSphinxEngine: SegmentEngine {
    let identity: EngineIdentity
    let language: Language
    private let decoders: ForEachBand<PocketSphinxDecoder>

    init(_ model: PocketSphinxModel) {
        identity = model.identity
        language = model.language
        decoders = ForEachBand { (band) throws(HearingError) in try PocketSphinxDecoder(model, band: band) }
    }

    func words(of segment: SpeechSegment) throws(HearingError) -> [HeardWord] {
        try decoders(SoundBand(of: segment)).words(of: segment.samples, startSeconds: segment.span.start)
            .map { HeardWord(word: $0, written: $0.text, isInSound: true) }
    }
}
