internal import Foundation

/// The power of each line of the spectrum, by a radix-2 transform under a Hann window.
package struct PowerSpectrum: Sendable {
    /// Of 32 ms at 16,000 samples a second.
    package static let short = PowerSpectrum(length: 512)

    /// Samples in a stretch, a power of two.
    package let length: Int

    private let window: [Float]
    private let turns: [(cosine: Float, sine: Float)]

    init(length: Int) {
        self.length = length
        window = (0..<length).map { Float(0.5 - 0.5 * cos(2 * .pi * Double($0) / Double(length))) }
        turns = (0..<length).map { place in
            (
                cosine: Float(cos(2 * .pi * Double(place) / Double(length))),
                sine: Float(-sin(2 * .pi * Double(place) / Double(length)))
            )
        }
    }

    /// Power of each bin from the first above 0 Hz up to below half the rate; missing samples are silence.
    package func powers(_ samples: ArraySlice<Float>) -> [Float] {
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

    private func reorder(_ values: inout [Float]) {
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
