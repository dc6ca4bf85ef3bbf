internal import Audio
internal import Foundation
internal import Model

/// Moonshine as an embedded engine. It writes lines without times: these come from laying each line over the sound.
struct MoonshineEngine: SegmentEngine {
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
    /// Mean log probability below which a stretch is heard again: with a beam search, and otherwise cut.
    private static let unsure = -0.12
    private static let beamWidth = 4

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
        try words(try line(of: segment), of: segment)
    }

    /// The words of a line with their times.
    ///
    /// - Throws: `HearingError` where the alignment fails.
    func words(_ line: MoonshineRecogniser.Line, of segment: SpeechSegment) throws(HearingError) -> [HeardWord] {
        try timings(SoundBand(of: segment)).time(line.words, over: segment)
    }

    /// What is said in a stretch, and how sure that is.
    ///
    /// - Throws: `HearingError` where the network fails.
    func line(of segment: SpeechSegment) throws(HearingError) -> MoonshineRecogniser.Line {
        let rate = Double(SpeechSegment.sampleRate)
        let first = max(0, Int((segment.voice.start - Self.margin - segment.span.start) * rate))
        let last = min(segment.samples.count, Int((segment.voice.end + Self.margin - segment.span.start) * rate))
        let close = first < last ? Array(segment.samples[first..<last]) : segment.samples
        let states = try recogniser.states(of: close)
        let heard = try recogniser.line(states)
        guard heard.meanLogProbability < Self.unsure else { return heard }
        let likeliest = try recogniser.line(states, width: Self.beamWidth)
        let silence = [Float](repeating: 0, count: Int(Self.quietStart * rate))
        let again = try recogniser.line(try recogniser.states(of: silence + segment.samples))
        let others = max(heard.meanLogProbability, likeliest.meanLogProbability)
        return again.meanLogProbability > others ? again : likeliest
    }

    /// How much less probable, as a natural logarithm, another's text is than the line that was written here; nil where
    /// there is too little sound to say.
    ///
    /// - Throws: `HearingError` where the network fails.
    func doubt(of text: String, beside line: MoonshineRecogniser.Line) throws(HearingError) -> Double? {
        guard let states = line.states else { return nil }
        return line.logProbability - (try recogniser.logProbability(of: text, given: states))
    }
}
