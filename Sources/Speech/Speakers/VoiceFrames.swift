internal import Audio
internal import Foundation
internal import Model

/// What the voices on a channel sound like: a vector for each hundredth of a second in which somebody gives voice.
struct VoiceFrames {
    private static let hop = SpeechSegment.sampleRate / 100
    /// Below it a frame is breath, a hiss or noise, and tells little of who speaks.
    private static let leastStrength = 0.5
    /// Frames that are softer than the call's loud ones by more than this are echo or another's room.
    private static let depthDecibels = 30.0

    private struct Frame {
        let second: Double
        let decibels: Double
        let vector: [Double]
    }

    private var frames: [Frame] = []

    /// Takes the sound of a stretch; stretches come in order of time.
    mutating func take(_ segment: SpeechSegment) {
        let (samples, length) = (segment.samples, PowerSpectrum.short.length)
        for start in stride(from: 0, through: samples.count - length, by: Self.hop) {
            let piece = samples[start..<start + length]
            let power = piece.reduce(Float(0)) { $0 + $1 * $1 } / Float(length)
            guard power > 1e-8 else { continue }
            let pitch = Pitch(piece)
            guard pitch.strength >= Self.leastStrength else { continue }
            let middle = Double(start + length / 2) / Double(SpeechSegment.sampleRate)
            frames.append(
                Frame(
                    second: segment.span.start + middle, decibels: 10 * log10(Double(power)),
                    vector: MelCepstrum.coefficients(PowerSpectrum.short.powers(piece)) + [log(pitch.hertz)]))
        }
    }

    /// The vectors of each of some stretches, which are in order of their start.
    func vectors(in spans: [Span]) -> [[[Double]]] {
        let floor = loudLevel - Self.depthDecibels
        return spans.map { span in
            var place = firstPlace(from: span.start)
            var found: [[Double]] = []
            while place < frames.count, frames[place].second < span.end {
                if frames[place].decibels >= floor { found.append(frames[place].vector) }
                place += 1
            }
            return found
        }
    }

    /// The level that a twentieth of the frames is above.
    private var loudLevel: Double {
        let levels = frames.map(\.decibels).sorted()
        return levels.isEmpty ? 0 : levels[levels.count * 19 / 20]
    }

    private func firstPlace(from second: Double) -> Int {
        var (low, high) = (0, frames.count)
        while low < high {
            let middle = (low + high) / 2
            if frames[middle].second < second { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
