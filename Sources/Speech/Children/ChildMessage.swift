internal import Audio
internal import Model

/// What the parent asks of a child, one line of JSON each.
enum ChildTask: Codable {
    /// Measure the sound, nothing more.
    case measure(SoundSource)
    /// Measure and hear with that model.
    case hear(HearingRequest, PocketSphinxModel)
    /// Write the sound as MP3, for players.
    case clip(SoundSource, path: String)
}

/// What a child answers, one line of JSON each.
enum ChildReply: Codable {
    /// Work goes on.
    case alive
    case measured(SoundFacts)
    case heard(Hearing)
    case written
    case failed(HearingError)
}
