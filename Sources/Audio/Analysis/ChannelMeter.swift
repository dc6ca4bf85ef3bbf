internal import Foundation
internal import Model

/// Measures one channel at the file's own rate while its samples pass by: clipping, peaks, energy.
struct ChannelMeter {
    /// At and above which a sample counts as full scale.
    private static let fullScale: Float = 0.999
    /// Shortest run of full-scale samples that is clipping and not one high sample.
    private static let clippingRun = 3

    private let samplesPerPeak: Int
    private var inPeak = 0
    private var peak: Float = 0
    private var run = 0
    private(set) var clippedSamples = 0
    private(set) var energy = 0.0
    private(set) var peaks: [UInt8] = []

    init(sampleRate: Int) {
        samplesPerPeak = max(1, sampleRate / ChannelFacts.peaksPerSecond)
    }

    mutating func take(_ samples: [Float]) {
        for sample in samples {
            let magnitude = abs(sample)
            energy += Double(magnitude * magnitude)
            peak = max(peak, magnitude)
            inPeak += 1
            if inPeak == samplesPerPeak { endPeak() }
            run = magnitude >= Self.fullScale ? run + 1 : 0
            if run == Self.clippingRun { clippedSamples += run } else if run > Self.clippingRun { clippedSamples += 1 }
        }
    }

    mutating func finish() { if inPeak > 0 { endPeak() } }

    private mutating func endPeak() {
        peaks.append(UInt8(min(255, (peak * 255).rounded())))
        peak = 0
        inPeak = 0
    }

    /// Root mean square in dB below full scale; −100 for silence.
    static func decibels(energy: Double, samples: Int) -> Double {
        guard samples > 0, energy > 0 else { return -100 }
        return max(-100, (100 * log10(energy / Double(samples))).rounded() / 10)
    }
}

/// Whether two channels carry the same sound: their correlation, whatever the gain between them and whatever constant
/// a cheap card adds to both.
struct ChannelLikeness {
    private var count = 0.0
    private var (sum, otherSum) = (0.0, 0.0)
    private var (square, otherSquare) = (0.0, 0.0)
    private var product = 0.0

    mutating func take(_ left: [Float], _ right: [Float]) {
        for (x, y) in zip(left, right) {
            let (x, y) = (Double(x), Double(y))
            count += 1
            sum += x
            otherSum += y
            square += x * x
            otherSquare += y * y
            product += x * y
        }
    }

    /// Correlated at 0.97 or more, and neither 12 dB louder: a customer who says nothing and on whose line the agent
    /// is heard faintly is still a channel of their own.
    var areAlike: Bool {
        guard count > 0 else { return false }
        let own = square - sum * sum / count
        let other = otherSquare - otherSum * otherSum / count
        // A channel that hardly leaves its constant carries no sound, and the rest is what rounding left.
        guard own > square * Self.rounding, other > otherSquare * Self.rounding else { return false }
        let correlation = abs(product - sum * otherSum / count) / (own * other).squareRoot()
        return correlation >= 0.97 && (1.0 / 16...16).contains(other / own)
    }

    private static let rounding = 1e-9
}
