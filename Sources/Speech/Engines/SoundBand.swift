internal import Audio

/// How much of the spectrum sound can carry: models are trained on one and hear the other badly.
enum SoundBand: Hashable {
    /// Up to 8 kHz, as a microphone gives it.
    case wide
    /// Up to 4 kHz at most: a telephone line.
    case telephone

    init(of segment: SpeechSegment) { self = segment.recordedRate <= 8000 ? .telephone : .wide }
}

/// What is loaded for each band once it is needed. For one thread at a time.
final class ForEachBand<Loaded> {
    private let load: (SoundBand) throws(HearingError) -> Loaded
    private var loaded: [SoundBand: Loaded] = [:]

    init(_ load: @escaping (SoundBand) throws(HearingError) -> Loaded) { self.load = load }

    /// - Throws: `HearingError` where it cannot be loaded.
    func callAsFunction(_ band: SoundBand) throws(HearingError) -> Loaded {
        if let there = loaded[band] { return there }
        let made = try load(band)
        loaded[band] = made
        return made
    }
}
