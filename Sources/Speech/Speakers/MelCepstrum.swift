internal import Audio
internal import Foundation

/// The shape of a spectrum in few numbers: mel-frequency cepstral coefficients (Davis and Mermelstein 1980) of the band
/// that a telephone carries. The first, which is loudness, is left out.
enum MelCepstrum {
    static let count = 16
    private static let filterCount = 22
    private static let band = 200.0...3500.0
    private static let binHertz = Double(SpeechSegment.sampleRate) / Double(PowerSpectrum.short.length)

    /// `count` values of a spectrum as `PowerSpectrum.short` gives it.
    static func coefficients(_ powers: [Float]) -> [Double] {
        let logs = filters.map { filter in
            log(filter.reduce(1e-7) { $0 + Double(powers[$1.bin]) * $1.weight })
        }
        return cosines.map { row in zip(row, logs).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// Triangles that overlap by halves, equally wide on the mel scale.
    private static let filters: [[(bin: Int, weight: Double)]] = {
        func mel(_ hertz: Double) -> Double { 1127 * log(1 + hertz / 700) }
        func hertz(_ mel: Double) -> Double { 700 * (exp(mel / 1127) - 1) }
        let (low, high) = (mel(band.lowerBound), mel(band.upperBound))
        let corners = (0...filterCount + 1).map { hertz(low + (high - low) * Double($0) / Double(filterCount + 1)) }
        return (0..<filterCount).map { place in
            (0..<PowerSpectrum.short.length / 2 - 1).compactMap { bin in
                let frequency = Double(bin + 1) * binHertz
                let rise = (frequency - corners[place]) / (corners[place + 1] - corners[place])
                let fall = (corners[place + 2] - frequency) / (corners[place + 2] - corners[place + 1])
                return min(rise, fall) > 0 ? (bin, min(rise, fall)) : nil
            }
        }
    }()

    private static let cosines = (1...count).map { row in
        (0..<filterCount).map {
            (2 / Double(filterCount)).squareRoot() * cos(.pi * Double(row) * (Double($0) + 0.5) / Double(filterCount))
        }
    }
}
