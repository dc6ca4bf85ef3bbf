internal import Foundation

/// What the spectrum of a stretch of 32 ms tells: whether it is a tone, and which.
struct FrameSpectrum {
    /// Samples in a stretch.
    static let length = 512

    /// Share of the energy that lies within one bin of the two strongest peaks, 0…1.
    let tonality: Double
    /// The bin of the strongest peak, 31.25 Hz wide.
    let peakBin: Int
    /// Mean power, 0…1.
    let power: Double

    private static let window = (0..<length).map { Float(0.5 - 0.5 * cos(2 * .pi * Double($0) / Double(length))) }
    private static let turns = (0..<length).map { place in
        (
            cosine: Float(cos(2 * .pi * Double(place) / Double(length))),
            sine: Float(-sin(2 * .pi * Double(place) / Double(length)))
        )
    }

    /// - Parameter samples: `length` values.
    init(_ samples: ArraySlice<Float>) {
        let powers = Self.powers(samples)
        let total = powers.reduce(0, +)
        power = Double(samples.reduce(0) { $0 + $1 * $1 }) / Double(max(samples.count, 1))
        guard total > 0, let strongest = powers.indices.max(by: { powers[$0] < powers[$1] }) else {
            tonality = 0
            peakBin = 0
            return
        }
        func around(_ bin: Int, _ reach: Int) -> Range<Int> { max(0, bin - reach)..<min(powers.count, bin + reach + 1) }
        let second =
            powers.indices.filter { !around(strongest, 2).contains($0) }.max { powers[$0] < powers[$1] } ?? strongest
        let bins = Set(around(strongest, 2)).union(around(second, 2))
        tonality = Double(bins.reduce(0) { $0 + powers[$1] } / total)
        peakBin = strongest
    }

    /// Power of each bin up to 8 kHz by a radix-2 transform.
    private static func powers(_ samples: ArraySlice<Float>) -> [Float] {
        var real = zip(samples, window).map { $0 * $1 }
        real += [Float](repeating: 0, count: length - real.count)
        var imaginary = [Float](repeating: 0, count: length)
        reorder(&real)
        var size = 2
        while size <= length {
            let step = length / size
            for start in stride(from: 0, to: length, by: size) {
                for offset in 0..<size / 2 {
                    let turn = turns[offset * step]
                    let (low, high) = (start + offset, start + offset + size / 2)
                    let re = real[high] * turn.cosine - imaginary[high] * turn.sine
                    let im = real[high] * turn.sine + imaginary[high] * turn.cosine
                    (real[high], imaginary[high]) = (real[low] - re, imaginary[low] - im)
                    (real[low], imaginary[low]) = (real[low] + re, imaginary[low] + im)
                }
            }
            size *= 2
        }
        return (1..<length / 2).map { real[$0] * real[$0] + imaginary[$0] * imaginary[$0] }
    }

    private static func reorder(_ values: inout [Float]) {
        var target = 0
        for place in 1..<length {
            var bit = length >> 1
            while target & bit != 0 {
                target ^= bit
                bit >>= 1
            }
            target |= bit
            if place < target { values.swapAt(place, target) }
        }
    }
}
