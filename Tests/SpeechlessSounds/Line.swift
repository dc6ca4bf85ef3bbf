internal import Foundation

/// What a telephone line makes of a sound.
enum Line {
    /// Takes away what lies under 300 Hz: two filters of second order, one after the other.
    static func narrow(_ samples: [Float]) -> [Float] { highPass(highPass(samples)) }

    private static func highPass(_ samples: [Float]) -> [Float] {
        let turn = 2 * .pi * 300 / Double(SpeechlessSound.rate)
        let width = sin(turn) / 2.0.squareRoot()
        let (first, second) = (-2 * cos(turn) / (1 + width), (1 - width) / (1 + width))
        let gain = (1 + cos(turn)) / 2 / (1 + width)
        var (x1, x2, y1, y2) = (0.0, 0.0, 0.0, 0.0)
        return samples.map { sample in
            let x = Double(sample)
            let y = gain * (x - 2 * x1 + x2) - first * y1 - second * y2
            (x2, x1, y2, y1) = (x1, x, y1, y)
            return Float(y)
        }
    }

    /// A sample as G.711 codes it.
    static func muLaw(_ sample: Float) -> UInt8 {
        let magnitude = min(32_635, Int(abs(sample) * 32_767)) + 132
        let exponent = magnitude.bitWidth - magnitude.leadingZeroBitCount - 8
        let mantissa = magnitude >> (exponent + 3) & 0x0F
        return ~UInt8((sample < 0 ? 0x80 : 0) | exponent << 4 | mantissa)
    }
}
