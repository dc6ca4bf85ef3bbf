internal import Audio
internal import Model

/// A server of OpenAI's interface as an engine. The child that asks it waits; the server may be anywhere.
struct OpenAIEngine: EmbeddedEngine {
    let identity: EngineIdentity
    let language: Language
    let secondsAtOnce = JoinedSound.longest
    private let client: OpenAIClient

    init(_ model: OpenAIModel) {
        identity = model.identity
        language = model.language
        client = OpenAIClient(model)
    }

    func words(of segments: [SpeechSegment]) throws(HearingError) -> [[HeardWord]] {
        var rows: [[HeardWord]] = []
        for sound in JoinedSound.packed(segments) { rows += try words(of: sound) }
        return rows
    }

    private func words(of sound: JoinedSound) throws(HearingError) -> [[HeardWord]] {
        let rows = ReplyReading(language: language, sound: sound).words(try client.transcribe(sound.samples))
        // A server that gives no times cannot tell which stretch a word belongs to.
        guard sound.segments.count > 1, rows.joined().contains(where: \.isSpread) else { return rows }
        return try sound.segments.map { (segment) throws(HearingError) in try words(of: JoinedSound([segment]))[0] }
    }
}
