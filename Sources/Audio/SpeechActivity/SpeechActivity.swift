internal import Foundation
internal import Model

/// Finds the speech on one channel while its samples pass by: cuts it at pauses into stretches of at most 20 s.
///
/// WebRTC's detector proposes, gates dispose: a stretch whose sound is mostly one or two steady tones (ring-back, beeps,
/// keys) or whose level hardly moves (line noise, hum) is no speech, and neither is music.
struct SpeechActivity {
    /// How speech is cut. Seconds.
    enum Cut {
        /// A pause of this length ends a stretch.
        static let pause = 0.5
        /// Kept before and after a stretch, so that no soft first or last sound is lost.
        static let padding = 0.25
        /// Longest stretch, padding included.
        static let longest = 20.0
        /// Shortest sound that may be a word.
        static let shortestVoice = 0.06
    }

    /// A 10 ms frame of an open stretch.
    private struct Frame {
        var isVoice: Bool
        let power: Double
    }

    private static let frameSeconds = 0.01
    private let detector = VoiceDetector()
    private var remainder: [Float] = []
    private var recent: [Float] = []
    private var frameCount = 0
    private var open: [Frame] = []
    private var openStart = 0
    private(set) var tones = ToneWatch()
    private var sinceVoice = 0
    private var echoes: [Int] = []
    private var floor = NoiseFloor()
    private var music = MusicWatch()
    private var runs: [VoicedRun] = []

    /// Stretches of speech without padding, in order; without music once `finish` was called.
    var voiced: [Span] { runs.map(\.span) }
    /// Sum of squares over the speech, and how many samples it was.
    var speechEnergy: Double { runs.reduce(0) { $0 + $1.energy } }
    var speechSamples: Int { runs.reduce(0) { $0 + $1.samples } }

    /// Takes the next samples at 16,000 a second.
    mutating func take(_ samples: [Float]) {
        remainder += samples
        var start = 0
        while remainder.count - start >= VoiceDetector.frameLength {
            takeFrame(remainder[start..<start + VoiceDetector.frameLength])
            start += VoiceDetector.frameLength
        }
        remainder.removeFirst(start)
    }

    /// Takes those frames of 10 ms for no speech, in order: nothing but another channel's echo is heard in them. To be told
    /// before the sound is taken that follows them by `Cut.pause`.
    mutating func leaveOut(_ frames: [Int]) { echoes += frames }

    /// Ends the sound; returns the stretches with padding, within `durationSeconds`.
    mutating func finish(durationSeconds: Double) -> [Span] {
        close()
        let music = music.stretches
        runs = runs.flatMap { $0.without(music) }
        let voiced = voiced
        var spans: [Span] = []
        for (place, voice) in voiced.enumerated() {
            let before = place > 0 ? (voiced[place - 1].end + voice.start) / 2 : 0
            let after =
                place + 1 < voiced.count ? (voice.end + voiced[place + 1].start) / 2 : durationSeconds
            spans.append(
                Span(
                    start: max(before, voice.start - Cut.padding),
                    end: min(after, min(durationSeconds, voice.end + Cut.padding))))
        }
        return spans
    }

    private mutating func takeFrame(_ samples: ArraySlice<Float>) {
        let power = samples.reduce(0.0) { $0 + Double($1 * $1) } / Double(samples.count)
        let isVoice = detector.isVoice(samples)
        floor.take(power)
        music.take(samples)
        recent += samples
        if recent.count > FrameSpectrum.length { recent.removeFirst(recent.count - FrameSpectrum.length) }
        if isVoice, open.isEmpty { openStart = frameCount }
        if isVoice || !open.isEmpty { open.append(Frame(isVoice: isVoice, power: power)) }
        sinceVoice = isVoice ? 0 : sinceVoice + 1
        if isVoice, power > Self.faintestPower, open.count.isMultiple(of: ToneWatch.framesPerLook),
            recent.count == FrameSpectrum.length
        {
            tones.look(recent[...], frame: frameCount)
        }
        frameCount += 1
        if !open.isEmpty, Double(sinceVoice) * Self.frameSeconds >= Cut.pause { close() }
        if Double(open.count) * Self.frameSeconds >= Cut.longest - 2 * Cut.padding { split() }
    }

    private mutating func close() {
        keep(open, startFrame: openStart)
        open = []
        forget(before: frameCount)
    }

    /// Cuts an over-long stretch at the longest pause of its second half, else where it is softest.
    private mutating func split() {
        let from = open.count / 2
        var best = from
        var bestLength = 0
        var length = 0
        for place in from..<open.count {
            length = open[place].isVoice ? 0 : length + 1
            if length > bestLength { (best, bestLength) = (place - length / 2, length) }
        }
        if bestLength == 0 {
            best = (from..<open.count).min { open[$0].power < open[$1].power } ?? from
        }
        keep(Array(open[..<best]), startFrame: openStart)
        open.removeFirst(best)
        openStart += best
        forget(before: openStart)
    }

    private mutating func forget(before frame: Int) {
        tones.forget(before: frame)
        echoes.removeAll { $0 < frame }
    }

    /// Keeps what of the proposed frames rises over the line's noise, cut at its pauses, and is no tone.
    private mutating func keep(_ proposed: [Frame], startFrame: Int) {
        var frames = withoutHeldTones(proposed, startFrame: startFrame)
        for place in echoes.map({ $0 - startFrame }) where frames.indices.contains(place) {
            frames[place].isVoice = false
        }
        let threshold = max(floor.power * Self.overFloor, Self.faintestPower)
        var runStart: Int?
        var lastLoud = 0
        func endRun(_ activity: inout SpeechActivity) {
            guard let start = runStart else { return }
            activity.keepRun(frames[start...lastLoud], startFrame: startFrame + start)
            runStart = nil
        }
        for (place, frame) in frames.enumerated() where frame.isVoice && frame.power > threshold {
            if runStart != nil, Double(place - lastLoud) * Self.frameSeconds >= Cut.pause { endRun(&self) }
            if runStart == nil { runStart = place }
            lastLoud = place
        }
        endRun(&self)
    }

    /// Takes held tones out, and the moments at which they begin and end, which codecs smear. Speech that touches a tone
    /// loses nothing: what is kept before a stretch reaches further.
    private func withoutHeldTones(_ proposed: [Frame], startFrame: Int) -> [Frame] {
        var frames = proposed
        for tone in tones.held(in: startFrame..<startFrame + frames.count) {
            let first = max(tone.lowerBound - Self.toneEdgeFrames - startFrame, 0)
            let end = min(tone.upperBound + Self.toneEdgeFrames - startFrame, frames.count)
            for place in first..<end { frames[place].isVoice = false }
        }
        return frames
    }

    private mutating func keepRun(_ frames: ArraySlice<Frame>, startFrame: Int) {
        let voice = frames.filter { $0.isVoice && $0.power > max(floor.power * Self.overFloor, Self.faintestPower) }
        guard
            Double(voice.count) * Self.frameSeconds >= Cut.shortestVoice,
            Double(voice.count) >= Self.leastDensity * Double(frames.count), isSpeech(voice),
            !tones.isTone(in: startFrame..<startFrame + frames.count)
        else { return }
        let power = voice.reduce(0) { $0 + $1.power }
        guard power >= Self.leastPower * Double(voice.count) else { return }
        let span = Span(
            start: Double(startFrame) * Self.frameSeconds,
            end: Double(startFrame + frames.count) * Self.frameSeconds)
        runs.append(
            VoicedRun(
                span: span, energy: power * Double(VoiceDetector.frameLength),
                samples: voice.count * VoiceDetector.frameLength))
    }

    private func isSpeech(_ voice: [Frame]) -> Bool {
        let levels = voice.map { 10 * log10(max($0.power, 1e-10)) }
        guard levels.count >= Self.enoughForLevels else { return true }
        let mean = levels.reduce(0, +) / Double(levels.count)
        let variance = levels.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(levels.count)
        return variance.squareRoot() > Self.leastMovement
    }

    /// How long a tone's beginning and end take: 0.15 s, less than `Cut.padding`.
    private static let toneEdgeFrames = 15
    /// Share of loud frames in a run of speech; clicks and another channel's leaking bursts are sparser.
    private static let leastDensity = 0.3
    /// How far over the line's noise speech must rise: 6 dB.
    private static let overFloor = 4.0
    /// Mean power of 10 ms below which nothing is heard: 52 dB below full scale, 20 dB under soft telephone speech.
    private static let faintestPower = 6.3e-6
    /// Mean power of a run's loud frames, 4 dB more: what hardly rises over that is people talking somewhere else.
    private static let leastPower = 1.6e-5
    /// Frames of voice from which their levels can be judged: 0.3 s.
    private static let enoughForLevels = 30
    /// Standard deviation of the level below which a sound is noise or hum; speech moves by 5 dB and more.
    private static let leastMovement = 2.5
}
