internal import Audio
internal import Foundation
internal import Model

/// What the parent asks of a child, one line of JSON each.
enum ChildTask: Codable {
    /// Measure the sound, nothing more.
    case measure(SoundSource)
    /// Measure and hear with that model.
    case hear(HearingRequest, EngineModel)
    /// Measure and listen for the words, and nothing else.
    case spot(HearingRequest, words: String, PocketSphinxModel)
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

    /// The line that is sent. One that cannot be written, as of a number that is none, becomes an error: whoever waits
    /// would else wait for nothing.
    var line: Data {
        do {
            return try JSONEncoder().encode(self) + [0x0A]
        } catch {
            let cause = HearingError.engineRefused("\(error)")
            return ((try? JSONEncoder().encode(ChildReply.failed(cause))) ?? Data()) + [0x0A]
        }
    }
}
