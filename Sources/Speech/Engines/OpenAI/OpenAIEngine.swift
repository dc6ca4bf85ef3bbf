internal import Audio
internal import Model

/// A server of OpenAI's interface as an engine. The child that asks it waits; the server may be anywhere.
struct OpenAIEngine: EmbeddedEngine {
    let identity: EngineIdentity
    let language: Language
    private let client: OpenAIClient

    init(_ model: OpenAIModel) {
        identity = model.identity
        language = model.language
        client = OpenAIClient(model)
    }

    func words(of segment: SpeechSegment) throws(HearingError) -> [HeardWord] {
        let reading = ReplyReading(language: language, span: segment.span, voice: segment.voice)
        return reading.words(try client.transcribe(segment.samples))
    }
}
