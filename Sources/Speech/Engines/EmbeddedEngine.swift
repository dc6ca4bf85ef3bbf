internal import Audio
internal import Model

/// A recogniser that lives inside a child process: stretches of speech in, words out. Its calls block.
protocol EmbeddedEngine {
    var identity: EngineIdentity { get }
    var language: Language { get }
    /// Seconds of a channel's speech that it is best given together; 0 for stretch by stretch.
    var secondsAtOnce: Double { get }

    /// The words of stretches of one channel, a row for each, timed from the recording's first sample.
    ///
    /// - Throws: `HearingError` where the engine fails.
    func words(of segments: [SpeechSegment]) throws(HearingError) -> [[HeardWord]]
}

/// One that hears each stretch for itself.
protocol SegmentEngine: EmbeddedEngine {
    /// The words of a stretch, in order, timed from the recording's first sample.
    ///
    /// - Throws: `HearingError` where the engine fails.
    func words(of segment: SpeechSegment) throws(HearingError) -> [HeardWord]
}

extension SegmentEngine {
    var secondsAtOnce: Double { 0 }

    func words(of segments: [SpeechSegment]) throws(HearingError) -> [[HeardWord]] {
        try segments.map { (segment) throws(HearingError) in try words(of: segment) }
    }
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
