internal import Audio
internal import Foundation
internal import Model

/// Moonshine as an embedded engine. It writes lines without times and without doubts: both come from laying each line
/// over the sound.
struct MoonshineEngine: EmbeddedEngine {
    let identity: EngineIdentity
    let language: Language
    private let recogniser: MoonshineRecogniser
    private let timings: ForEachBand<LineTiming>

    /// Seconds kept before and after the detected speech. With more of silence before it the engine begins with a "You"
    /// that nobody said.
    private static let margin = 0.1
    /// Seconds of silence before a stretch that is heard again: without them a short sound at the very beginning is
    /// lost or begins a run of repeated words.
    private static let quietStart = 0.5
    /// Fit below which a stretch is heard again, otherwise cut: a sixth of all sound.
    private static let unsureFit = -22.0

    /// - Throws: `HearingError` where the model cannot be loaded.
    init(_ model: MoonshineModel) throws(HearingError) {
        identity = model.identity
        language = model.language
        recogniser = try MoonshineRecogniser(model)
        timings = ForEachBand { (band) throws(HearingError) in
            LineTiming(aligner: try WordAligner(model.timing, band: band))
        }
    }

    func words(of segment: SpeechSegment) throws(HearingError) -> [HeardWord] {
        let rate = Double(SpeechSegment.sampleRate)
        let first = max(0, Int((segment.voice.start - Self.margin - segment.span.start) * rate))
        let last = min(segment.samples.count, Int((segment.voice.end + Self.margin - segment.span.start) * rate))
        let close = first < last ? Array(segment.samples[first..<last]) : segment.samples
        let timing = try timings(SoundBand(of: segment))
        let heard = try timing.time(try recogniser.line(close), over: segment)
        guard heard.fit < Self.unsureFit || heard.hasOmissions else { return heard.words }
        let silence = [Float](repeating: 0, count: Int(Self.quietStart * rate))
        let again = try timing.time(try recogniser.line(silence + segment.samples), over: segment)
        return again.fit > heard.fit ? again.words : heard.words
    }
}
