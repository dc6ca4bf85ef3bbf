internal import Audio
internal import Model

/// A recogniser that lives inside a child process: a stretch of speech in, words out. Its calls block.
protocol EmbeddedEngine {
    var identity: EngineIdentity { get }
    var language: Language { get }

    /// The words of a stretch, in order, timed from the recording's first sample.
    ///
    /// - Throws: `HearingError` where the engine fails.
    func words(of segment: SpeechSegment) throws(HearingError) -> [HeardWord]
}

/// A word that an engine gave.
struct HeardWord: Hashable {
    let word: Word
    /// As it stands in the engine's line, with the marks around it: `password,`.
    let written: String
    /// Whether there is sound for it. The time of one without is where it would stand.
    let isInSound: Bool
    /// Whether its time was reckoned from the length of its line, because the engine gives none.
    var isSpread = false
}
